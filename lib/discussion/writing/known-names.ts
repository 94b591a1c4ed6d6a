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

/** What names mean at one place of a post: the thread's numbers, and what was said above. */
export interface KnownNames {
  /** The thread's numbers, with what was said of them above. */
  readonly scenario: OpenScenario | null;
  readonly assigned: ReadonlyMap<string, Expression>;
  /** The names of both whose value is that of a post above. */
  readonly fromAbove: ReadonlyMap<string, FromAbove>;
  /** The post above that is read; null in the post itself. */
  readonly giver: string | null;
  /** Shared by all of a post. */
  readonly effort: Effort;
}

/** A value that a post above gave a name. */
export interface FromAbove {
  readonly postId: string;
  readonly value: Expression;
}

/**
 * The scenario's words that mean one thing only. `delta`, `ratio`, `scale` and `threshold` are in
 * posts as often the writer's own.
 */
const PREDICTION = new Set(["prediction", "y_pred"]);
const COMPUTED = new Set(["midpoint", "meanbest", "minimax", "leastgap", "noisethreshold"]);

/** What names mean before anything was said: the thread's numbers alone. */
export const nothingSaid = (scenario: OpenScenario | null, effort: Effort): KnownNames => ({
  scenario,
  assigned: new Map(),
  fromAbove: new Map(),
  giver: null,
  effort,
});

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
  const stated = evaluate(value, vocabularyHere(value, known)).value;
  if (!stated || stated.kind === "interval") return without(known, name);
  const literal = value.kind === "number" ? withoutSpan(value) : valueExpression(stated);
  const scenario =
    known.scenario !== null && stated.kind === "exact"
      ? moved(known.scenario, name, stated.value)
      : null;
  const assigned = new Map(known.assigned);
  const fromAbove = new Map(known.fromAbove);
  for (const other of PREDICTION.has(name) ? PREDICTION : [name]) {
    assigned.delete(other);
    fromAbove.delete(other);
  }
  if (scenario === null) assigned.set(name, literal);
  if (known.giver !== null) fromAbove.set(name, { postId: known.giver, value: literal });
  return { ...known, scenario: scenario ?? known.scenario, assigned, fromAbove };
}

/** The same where the value that a name was given holds no longer. */
export function without(known: KnownNames, name: string): KnownNames {
  if (!known.assigned.has(name)) return known;
  const assigned = new Map(known.assigned);
  const fromAbove = new Map(known.fromAbove);
  assigned.delete(name);
  fromAbove.delete(name);
  return { ...known, assigned, fromAbove };
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
