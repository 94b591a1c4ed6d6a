import type { Expression } from "@/lib/arithmetic/expression";
import { toNumber } from "@/lib/arithmetic/rational";
import {
  VocabularyError,
  type ExpansionContext,
  type FunctionDefinition,
} from "@/lib/arithmetic/vocabulary";
import type { OpenScenario } from "@/lib/loss/open-scenario";

/** What may still be worked out for one post, in about as many thousandths of a second. */
export interface Effort {
  left: number;
  /** How many sums, names with a value and calls may still be looked at; below nothing, one was not. */
  tries: number;
}

/** Whether one thing more may be looked at, which it is then. */
export function mayTry(effort: Effort): boolean {
  if (effort.tries >= 0) effort.tries -= 1;
  return effort.tries >= 0;
}

/** Where training ends is searched for; with a noisy input, under an integral at each step. */
const SEARCHED = new Set("best balanced error worst gap overall ratio".split(" "));
const TRAINED = new Set(["train", "sigmoidtrain", "adam"]);
const STEPS_AT_ONCE = 25;

/** A word that can only be used as long as there is effort left for it. */
export function withEffort(
  definition: FunctionDefinition,
  scenario: OpenScenario | null,
  effort: Effort,
): FunctionDefinition {
  return {
    ...definition,
    expand(operands, context) {
      effort.left -= costOf(definition.name, operands, scenario, context);
      if (effort.left >= 0) return definition.expand(operands, context);
      throw new VocabularyError("this post asks for more than is worked out in one");
    },
  };
}

function costOf(
  name: string,
  operands: readonly Expression[],
  scenario: OpenScenario | null,
  context: ExpansionContext,
): number {
  if (scenario === null) return 0;
  if (SEARCHED.has(name)) return scenario.output?.kind === "noisy" ? 100 : 15;
  const [, , steps] = operands;
  if (!TRAINED.has(name) || !steps) return 0;
  const count = context.evaluate(steps);
  return count.kind === "exact" ? Math.max(1, toNumber(count.value)) / STEPS_AT_ONCE : 0;
}
