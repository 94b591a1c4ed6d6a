import { add, compare, subtract, toNumber, ZERO, type Rational } from "@/lib/arithmetic/rational";
import type { Value } from "@/lib/arithmetic/value";
import { bisect } from "./bisect";
import type { Loss } from "./loss";
import { exact, minus, order, plus, times, type Quantity } from "./quantity";
import { simplestRationals } from "./simplest-rational";
import { straightZero } from "./straight-zero";
import type { WeightedTarget } from "./weighted-target";

/** A further term of the objective with a constant slope: it pushes the output up by `push`. */
export interface Beside {
  readonly push: Rational;
  /** What the loss is multiplied by. */
  readonly factor: Rational;
  /** The outputs that are possible: with a push the best one may lie at the end of the range. */
  readonly range: readonly [Rational, Rational];
}

/**
 * The outputs c that make $\sum_i w_i\,\ell(c - t_i)$ (times `factor`, minus push · c) least. The
 * slope of that sum never falls, so the best outputs are where it changes sign: found exactly for
 * losses whose slope is made of straight pieces, a set where it is 0 on a whole stretch; otherwise
 * by bisection in floats, and exact again where a simple fraction satisfies the equation exactly.
 */
export function bestOutput(loss: Loss, targets: readonly WeightedTarget[], beside?: Beside): Value {
  const points = targets.map(({ target }) => target).toSorted(compare);
  const [low, high] = beside?.range ?? [points.at(0) ?? ZERO, points.at(-1) ?? ZERO];
  if (compare(low, high) === 0) return exact(low);
  const inside = (point: Rational) => compare(point, low) >= 0 && compare(point, high) <= 0;
  const slopeAt = (point: Rational): Quantity => {
    const slopes = targets.map(({ target, weight }) =>
      times(exact(weight), loss.slope(subtract(point, target))),
    );
    const all = slopes.reduce(plus, exact(ZERO));
    return beside ? minus(times(exact(beside.factor), all), exact(beside.push)) : all;
  };
  if (loss.kinks) {
    const kinks = loss.kinks;
    const corners = targets.flatMap(({ target }) => [target, ...kinks.map((k) => add(target, k))]);
    const [from, to] = straightZero(
      (point) => {
        const slope = slopeAt(point);
        return slope.kind === "exact" ? slope.value : ZERO;
      },
      [low, high, ...corners.filter(inside)],
    );
    return compare(from, to) === 0 ? exact(from) : { kind: "interval", low: from, high: to };
  }
  const found = bisect(
    (point) => nearSlopeAt(loss, targets, point, beside),
    toNumber(low),
    toNumber(high),
  );
  const simple = simplestRationals(found).find((candidate) => {
    const slope = slopeAt(candidate);
    return inside(candidate) && slope.kind === "exact" && order(slope, exact(ZERO)) === 0;
  });
  return simple ? exact(simple) : { kind: "approximate", value: found };
}

/** The slope of the whole objective at an output, in floats. */
export function nearSlopeAt(
  loss: Loss,
  targets: readonly WeightedTarget[],
  point: number,
  beside?: Beside,
): number {
  const all = targets.reduce(
    (total, { target, weight }) =>
      total + toNumber(weight) * loss.nearSlope(point - toNumber(target)),
    0,
  );
  return beside ? toNumber(beside.factor) * all - toNumber(beside.push) : all;
}

/** The mean loss of an output over weighted targets whose weights sum to 1. */
export function meanLoss(
  loss: Loss,
  targets: readonly WeightedTarget[],
  output: Rational,
): Quantity {
  return targets
    .map(({ target, weight }) => times(exact(weight), loss.value(subtract(output, target))))
    .reduce(plus, exact(ZERO));
}
