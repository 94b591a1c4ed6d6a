import { evaluate } from "@/lib/arithmetic/evaluate";
import type { Expression, NumberExpression } from "@/lib/arithmetic/expression";
import { valueExpression } from "@/lib/arithmetic/literal";
import { divide, multiply, type Rational } from "@/lib/arithmetic/rational";
import type { Vocabulary } from "@/lib/arithmetic/vocabulary";
import type { Claim } from "@/lib/loss/claim";
import { makeOpenScenario } from "@/lib/loss/make-scenario";
import type { OpenScenario } from "@/lib/loss/open-scenario";
import { subjectOf } from "@/lib/loss/subject";
import { vocabularyOf } from "@/lib/loss/vocabulary";
import { vocabularyUnder } from "@/lib/loss/vocabulary-under";
import { withEffort, type Effort } from "./effort";

/** What names mean at one place of a post: the thread's numbers, and what the post said above. */
export interface KnownNames {
  readonly scenario: OpenScenario | null;
  readonly assigned: ReadonlyMap<string, Expression>;
  /** Shared by all of a post. */
  readonly effort: Effort;
}

/**
 * The scenario's words that mean one thing only. `delta`, `ratio`, `scale` and `threshold` are in
 * posts as often the writer's own.
 */
const PREDICTION = new Set(["prediction", "y_pred"]);
const COMPUTED = new Set(["midpoint", "meanbest", "minimax", "leastgap", "noisethreshold"]);

/** Names that a sum may use in prose without a sign that they are names. */
export function plainNames({ scenario, assigned }: KnownNames): ReadonlySet<string> {
  if (scenario === null) return new Set(assigned.keys());
  const groups = scenario.groups.map(({ name }) => name);
  return new Set([...PREDICTION, ...COMPUTED, ...groups, ...assigned.keys()]);
}

/** Whether `name = 0.6` states something about the scenario, instead of giving the name a value. */
export function isComputed(name: string, { scenario, assigned }: KnownNames): boolean {
  return scenario !== null && COMPUTED.has(name) && !assigned.has(name);
}

/** What the words of a claim mean here. */
export function vocabularyHere(subject: Claim | Expression, known: KnownNames): Vocabulary {
  const { scenario, assigned, effort } = known;
  const words = scenario
    ? vocabularyUnder(scenario, subjectOf(subject))
    : vocabularyOf(null, "numbers, which a block called “worked” can give it");
  return {
    function(name) {
      const definition = words.function(name);
      return definition && withEffort(definition, scenario, effort);
    },
    variable(name) {
      const own = assigned.get(name);
      if (own || scenario === null) return own;
      if (PREDICTION.has(name) || COMPUTED.has(name)) return words.variable(name);
      const brightness = scenario.groups.find((group) => group.name === name)?.brightness;
      return brightness
        ? { kind: "number", value: multiply(brightness, scenario.scale) }
        : undefined;
    },
  };
}

/**
 * The same below a place that gives a name a value. One without a value here loses the one it had.
 * A prediction or a group's brightness is that of the scenario from there on.
 */
export function assign(known: KnownNames, name: string, value: Expression): KnownNames {
  const assigned = new Map(known.assigned);
  const stated = evaluate(value, vocabularyHere(value, known)).value;
  if (!stated || stated.kind === "interval") {
    assigned.delete(name);
    return { ...known, assigned };
  }
  const literal = value.kind === "number" ? withoutSpan(value) : valueExpression(stated);
  const scenario =
    known.scenario !== null && stated.kind === "exact"
      ? moved(known.scenario, name, stated.value)
      : null;
  if (PREDICTION.has(name)) for (const other of PREDICTION) assigned.delete(other);
  if (scenario === null) assigned.set(name, literal);
  return { ...known, scenario: scenario ?? known.scenario, assigned };
}

/** The scenario with another prediction or brightness; null where the name is neither. */
function moved(scenario: OpenScenario, name: string, inPixels: Rational): OpenScenario | null {
  const value = divide(inPixels, scenario.scale);
  if (PREDICTION.has(name)) {
    return made({ ...scenario, output: { kind: "fixed", at: value } });
  }
  if (!scenario.groups.some((group) => group.name === name)) return null;
  const groups = scenario.groups.map((group) =>
    group.name === name ? { ...group, brightness: value } : group,
  );
  return made({ ...scenario, groups });
}

function made(draft: OpenScenario): OpenScenario | null {
  return makeOpenScenario(draft).scenario ?? null;
}

function withoutSpan(literal: NumberExpression): Expression {
  const { span, ...rest } = literal;
  return span ? rest : literal;
}
