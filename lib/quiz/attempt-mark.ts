import { add, compare, divide, rational, ZERO, type Rational } from "@/lib/arithmetic/rational";
import type { ItemState } from "./item-state";
import type { Mark } from "./mark";

/**
 * The mark of a whole attempt: the mean of its questions' marks, each counting alike. What is not
 * submitted counts as 0, so the mark of an open attempt is what is sure of it.
 */
export function attemptMark(states: readonly ItemState[]): Mark {
  if (states.length === 0) return { numerator: 0, denominator: 1 };
  const sum = states.reduce((total, state) => add(total, markOf(state)), ZERO);
  return asMark(divide(sum, rational(states.length)));
}

/** The best of some marks; null where there is none. */
export function bestMark(marks: readonly Mark[]): Mark | null {
  return marks.reduce<Mark | null>(
    (best, mark) =>
      best === null || compare(asRational(mark), asRational(best)) > 0 ? mark : best,
    null,
  );
}

const markOf = (state: ItemState): Rational =>
  state.kind === "submitted" ? asRational(state.mark) : ZERO;

const asRational = ({ numerator, denominator }: Mark): Rational => rational(numerator, denominator);

const asMark = ({ numerator, denominator }: Rational): Mark => ({
  numerator: Number(numerator),
  denominator: Number(denominator),
});
