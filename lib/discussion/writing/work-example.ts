import { compareSides } from "@/lib/arithmetic/compare-sides";
import type { Expression } from "@/lib/arithmetic/expression";
import { valueExpression } from "@/lib/arithmetic/literal";
import { compare, multiply, type Rational } from "@/lib/arithmetic/rational";
import { trace, type Step } from "@/lib/arithmetic/trace";
import type { Truth, Value } from "@/lib/arithmetic/value";
import type { OpenScenario } from "@/lib/loss/open-scenario";
import { allOf } from "@/lib/loss/work-out";
import { assign, vocabularyHere, type KnownNames } from "./known-names";
import { restsOn, type NameAbove } from "./rests-on";
import type { Chain, WorkedRequest } from "./worked-request";
import { withShares } from "./worked-block";

export interface WorkedSide {
  readonly expression: Expression;
  readonly steps: readonly Step[];
  readonly value: Value;
}

/** A request worked out once: at one prediction, or at none. */
export interface WorkedCase {
  readonly at: Rational | null;
  /** The numbers that it is worked on; null where it takes none but its own. */
  readonly scenario: OpenScenario | null;
  readonly sides: readonly WorkedSide[];
  /** What it rests on of posts above. */
  readonly above: readonly NameAbove[];
  /** Of a comparison: what the sides come to, and whether it holds. */
  readonly conclusion: { readonly chain: Chain; readonly truth: Truth } | null;
}

export type WorkedExample =
  | { readonly cases: readonly [WorkedCase, ...WorkedCase[]]; readonly problem?: never }
  /** Why it cannot be worked out, as a clause. */
  | { readonly cases?: never; readonly problem: string };

/** Works a request out under what is known, each of its predictions by itself. */
export function workExample(request: WorkedRequest, known: KnownNames): WorkedExample {
  const here = { ...known, scenario: known.scenario && settled(known.scenario) };
  const [first, ...others] = request.at.length === 0 ? [null] : request.at;
  const start = workCase(request.chain, here, first ?? null);
  if ("problem" in start) return start;
  const more: WorkedCase[] = [];
  for (const at of others) {
    const worked = workCase(request.chain, here, at);
    if ("problem" in worked) return worked;
    more.push(worked);
  }
  return { cases: [start, ...more] };
}

/** One output for all and groups of equal size, where the thread leaves that open. */
function settled(scenario: OpenScenario): OpenScenario {
  return withShares({ ...scenario, output: scenario.output ?? { kind: "shared" } });
}

function workCase(
  chain: Chain,
  known: KnownNames,
  at: Rational | null,
): WorkedCase | { readonly problem: string } {
  const here = at === null ? known : atPrediction(known, at);
  if (here === null) return { problem: "the prediction lies outside of the scale" };
  const vocabulary = vocabularyHere(chain, here);
  const sides: WorkedSide[] = [];
  for (const expression of [chain.first, ...chain.links.map(({ right }) => right)]) {
    const { steps, value, problem } = trace(expression, vocabulary);
    if (problem) return { problem: problem.message };
    sides.push({ expression, steps, value });
  }
  const own = vocabularyHere(chain, { ...here, scenario: null });
  const isOnNumbers = sides.some(({ expression }) => trace(expression, own).problem !== undefined);
  const scenario = isOnNumbers ? here.scenario : null;
  const above = restsOn(chain, here, isOnNumbers);
  return { at, scenario, sides, above, conclusion: conclude(chain, sides) };
}

function atPrediction(known: KnownNames, at: Rational): KnownNames | null {
  if (known.scenario === null) return known;
  const moved = assign(known, "prediction", { kind: "number", value: at });
  const { scenario } = moved;
  const isTaken =
    scenario?.output?.kind === "fixed" &&
    compare(multiply(scenario.output.at, scenario.scale), at) === 0;
  return isTaken ? moved : null;
}

function conclude(chain: Chain, sides: readonly WorkedSide[]): WorkedCase["conclusion"] {
  const [first] = sides;
  if (!first || chain.links.length === 0) return null;
  const truths = chain.links.flatMap(({ relation }, place) => {
    const [left, right] = [sides[place], sides[place + 1]];
    return left && right ? [compareSides(relation, left, right)] : [];
  });
  const links = chain.links.flatMap(({ relation }, place) => {
    const side = sides[place + 1];
    return side ? [{ relation, right: valueExpression(side.value) }] : [];
  });
  const stated = { ...chain, first: valueExpression(first.value), links };
  return { chain: stated, truth: allOf(truths) };
}
