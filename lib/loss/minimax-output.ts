import {
  add,
  compare,
  divide,
  maximum,
  multiply,
  rational,
  subtract,
  ZERO,
  type Rational,
} from "@/lib/arithmetic/rational";
import type { Group } from "./scenario";

/**
 * The output whose worst group has the smallest mean squared error $(c-\mu_g)^2 + \sigma_g^2$. The
 * worst of several parabolas is least at the foot of one or where two of them meet: for two groups
 * at the midpoint $+ (\sigma_b^2 - \sigma_a^2)/(2\Delta)$, no further than to a group. Shares do not
 * enter. (Sagawa 2020; Martinez 2020; Diana 2021.)
 */
export function minimaxOutput(groups: readonly Group[]): Rational {
  const real = groups.filter(({ outlier }) => outlier !== true);
  const feet = real.map(({ brightness }) => brightness);
  const meetings = real.flatMap((one, place) =>
    real.slice(place + 1).flatMap((other) => meeting(one, other)),
  );
  const worst = (output: Rational) =>
    real.reduce((most, group) => maximum(most, squaredError(group, output)), ZERO);
  const ranked = [...feet, ...meetings]
    .map((output) => ({ output, worst: worst(output) }))
    .toSorted((a, b) => compare(a.worst, b.worst));
  return ranked[0]?.output ?? ZERO;
}

/** $(c-\mu)^2 + \sigma^2$, a group's mean squared error at an output. */
export function squaredError({ brightness, spread }: Group, output: Rational): Rational {
  const error = subtract(output, brightness);
  return add(multiply(error, error), multiply(spread, spread));
}

function meeting(one: Group, other: Group): readonly Rational[] {
  const apart = subtract(other.brightness, one.brightness);
  if (apart.numerator === 0n) return [];
  const two = rational(2n);
  const middle = divide(add(one.brightness, other.brightness), two);
  const variances = subtract(
    multiply(other.spread, other.spread),
    multiply(one.spread, one.spread),
  );
  return [add(middle, divide(variances, multiply(two, apart)))];
}
