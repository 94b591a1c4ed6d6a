import { add, rational, ZERO, type Rational } from "@/lib/arithmetic/rational";
import type { ItemState } from "./item-state";
import { asMark, type Mark } from "./mark";

/**
 * The mark of a whole attempt: the sum of its questions' marks, out of their number. What is not
 * submitted counts as 0, so the mark of an open attempt is what is sure of it.
 */
export function attemptMark(states: readonly ItemState[]): Mark {
  return asMark(states.reduce((total, state) => add(total, markOf(state)), ZERO));
}

const markOf = (state: ItemState): Rational =>
  state.kind === "submitted" ? rational(state.mark.numerator, state.mark.denominator) : ZERO;
