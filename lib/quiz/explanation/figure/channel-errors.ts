import {
  ONE,
  ZERO,
  absolute,
  add,
  compare,
  multiply,
  subtract,
  type Rational,
} from "@/lib/arithmetic/rational";
import type { FigureGroup } from "./figure-model";
import { isPoint, mixtureOptimum } from "./optima";

export interface MinorityErrors {
  /** Null where the best output is a set, and the error with it. */
  readonly l1: Rational | null;
  readonly l2: Rational;
}

/**
 * The smaller group's mean absolute error when the input names the wrong group with probability q
 * and each input gets the best output for the images that come with it.
 */
export function minorityErrors(
  groups: readonly FigureGroup[],
  q: Rational,
  scale: Rational,
): MinorityErrors {
  const [minor, major] = groups.toSorted((a, b) => compare(a.share, b.share));
  if (!minor || !major) throw new RangeError("an input that misleads needs two groups");
  const right = subtract(ONE, q);
  /** The output for inputs that come with these chances from the minority and the majority. */
  const seen = (fromMinor: Rational, fromMajor: Rational, alpha: Rational) =>
    mixtureOptimum(
      [
        { target: multiply(minor.brightness, scale), weight: multiply(minor.share, fromMinor) },
        { target: multiply(major.brightness, scale), weight: multiply(major.share, fromMajor) },
      ],
      alpha,
    );
  const error = (alpha: Rational): Rational | null => {
    const parts = [
      { chance: right, output: () => seen(right, q, alpha) },
      { chance: q, output: () => seen(q, right, alpha) },
    ].filter(({ chance }) => chance.numerator > 0n);
    let total = ZERO;
    for (const { chance, output } of parts) {
      const best = output();
      if (!isPoint(best)) return null;
      const missed = absolute(subtract(best.low, multiply(minor.brightness, scale)));
      total = add(total, multiply(chance, missed));
    }
    return total;
  };
  return { l1: error(ONE), l2: error(ZERO) ?? ZERO };
}
