import { add, compare, divide, HALF, ZERO, type Rational } from "@/lib/arithmetic/rational";
import type { WeightedTarget } from "./weighted-target";

/**
 * The lowest and the highest weighted median: the values with at least half of the weight at or
 * below and at least half at or above. Both ends are the same object when there is only one.
 */
export function weightedMedian(targets: readonly WeightedTarget[]): readonly [Rational, Rational] {
  const sorted = targets.toSorted((a, b) => compare(a.target, b.target));
  const all = sorted.reduce((total, { weight }) => add(total, weight), ZERO);
  let below = ZERO;
  for (const [place, { target, weight }] of sorted.entries()) {
    below = add(below, weight);
    const side = compare(divide(below, all), HALF);
    if (side > 0) return [target, target];
    const next = sorted.slice(place + 1).find((other) => other.weight.numerator > 0n);
    if (side === 0 && next) {
      return compare(target, next.target) === 0 ? [target, target] : [target, next.target];
    }
  }
  return [ZERO, ZERO];
}
