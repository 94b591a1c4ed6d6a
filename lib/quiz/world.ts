import { evaluate } from "@/lib/arithmetic/evaluate";
import type { Expression, Statement } from "@/lib/arithmetic/expression";
import { mapParts } from "@/lib/arithmetic/map-parts";
import { read } from "@/lib/arithmetic/read";
import type { Rational } from "@/lib/arithmetic/rational";
import type { Vocabulary } from "@/lib/arithmetic/vocabulary";
import { makeOpenScenario, makeScenario } from "@/lib/loss/make-scenario";
import type { OpenScenario } from "@/lib/loss/open-scenario";
import type { Output, Scenario } from "@/lib/loss/scenario";
import { vocabularyFor } from "@/lib/loss/vocabulary";
import type { ScenarioTemplate } from "./schema-question";

export type Parameters = Readonly<Record<string, string>>;

/** What authored text and claims are about: the assumptions, with this variant's numbers in them. */
export interface World {
  readonly parameters: ReadonlyMap<string, Expression>;
  /** With what is open left open; claims are decided under it. */
  readonly open: OpenScenario;
  /** The same where nothing is open, else null. */
  readonly scenario: Scenario | null;
  /**
   * The words that text may compute with. Where an assumption is open only those that need none, so
   * that no sentence can take an open assumption for granted.
   */
  readonly vocabulary: Vocabulary;
}

/** Numbers or assumptions that make no scenario, in plain sentences. */
export class WorldError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join(" "));
    this.name = "WorldError";
    this.problems = problems;
  }
}

/** Puts numbers into a scenario. Throws {@link WorldError} where they do not fit. */
export function worldOf(template: ScenarioTemplate, parameters: Parameters): World {
  const literals = parameterLiterals(parameters);
  const number = (text: string) => exactNumber(text, literals);
  const made = makeOpenScenario({
    groups: template.groups.map(({ name, brightness, share, spread, outlier }) => ({
      name,
      brightness: number(brightness),
      share: share === undefined ? null : number(share),
      spread: number(spread ?? "0"),
      ...(outlier && { outlier }),
    })),
    output: template.output ? outputOf(template.output, number) : null,
    scale: number(template.scale ?? "1"),
  });
  if (made.problems) throw new WorldError(made.problems);
  const scenario = makeScenario(made.scenario).scenario ?? null;
  const vocabulary = vocabularyFor(scenario ?? undefined);
  for (const name of literals.keys())
    if (vocabulary.variable(name)) throw new WorldError([`“${name}” has a meaning already.`]);
  return { parameters: literals, open: made.scenario, scenario, vocabulary };
}

function outputOf(
  output: NonNullable<ScenarioTemplate["output"]>,
  number: (text: string) => Rational,
): Output {
  switch (output.kind) {
    case "shared":
    case "known":
      return { kind: output.kind };
    case "fixed":
      return { kind: "fixed", at: number(output.at) };
    case "flipped":
      return { kind: "flipped", q: number(output.q) };
    case "noisy":
      return { kind: "noisy", tau: number(output.tau) };
  }
}

/** The parameters as expressions. Throws {@link WorldError} for what is not a number. */
export function parameterLiterals(parameters: Parameters): ReadonlyMap<string, Expression> {
  return new Map(
    Object.entries(parameters).map(([name, text]) => [name, parameterLiteral(name, text)]),
  );
}

/** A parameter as the literal it was typed as, so that a working shows 0.30 if that was given. */
function parameterLiteral(name: string, text: string): Expression {
  const { statement } = read(text);
  const value = statement?.kind === "chain" ? evaluate(statement.first).value : undefined;
  if (value?.kind !== "exact") throw new WorldError([`“${name}” is not a number: ${text}`]);
  return statement?.kind === "chain" && statement.first.kind === "number"
    ? withoutSpans(statement.first)
    : { kind: "number", value: value.value };
}

function exactNumber(text: string, parameters: ReadonlyMap<string, Expression>): Rational {
  const { statement, problems } = read(text);
  if (statement?.kind !== "chain" || statement.links.length > 0)
    throw new WorldError([`“${text}” is not an expression: ${problems[0]?.message ?? ""}`]);
  const { value, problem } = evaluate(substitute(statement.first, parameters));
  if (value?.kind !== "exact")
    throw new WorldError([`“${text}” is not a number: ${problem?.message ?? "not exact"}`]);
  return value.value;
}

/** Every name that is a parameter replaced by its number. Spans go, as they would point nowhere. */
export function substitute(
  expression: Expression,
  parameters: ReadonlyMap<string, Expression>,
): Expression {
  if (expression.kind === "name") return parameters.get(expression.name) ?? expression;
  return withoutSpan(mapParts(expression, (part) => substitute(part, parameters)));
}

/** The same in a statement. */
export function substituteInStatement(
  statement: Statement,
  parameters: ReadonlyMap<string, Expression>,
): Statement {
  const put = (expression: Expression) => substitute(expression, parameters);
  if (statement.kind === "assignment") return { ...statement, value: put(statement.value) };
  return {
    ...statement,
    first: put(statement.first),
    links: statement.links.map((link) => ({ ...link, right: put(link.right) })),
  };
}

function withoutSpans(expression: Expression): Expression {
  return withoutSpan(mapParts(expression, withoutSpans));
}

function withoutSpan(expression: Expression): Expression {
  const { span, ...rest } = expression;
  return span ? rest : expression;
}
