import type { Interval } from "../estimate";
import { fisher } from "./fisher";

/** A number that has an interval. */
interface Bounded {
  readonly value: number;
  readonly interval: Interval;
}

/**
 * The interval of the difference of two numbers, from the interval of each (Zou and Donner 2008):
 * $d - \sqrt{(a - l_a)^2 + (u_b - b)^2 - 2\rho(a - l_a)(u_b - b)}$ to
 * $d + \sqrt{(u_a - a)^2 + (b - l_b)^2 - 2\rho(u_a - a)(b - l_b)}$ with d = a − b.
 *
 * @param correlation ρ of the two estimates, 0 where they are of different learners
 */
export function differenceInterval(a: Bounded, b: Bounded, correlation: number): Interval {
  const difference = a.value - b.value;
  const half = (x: number, y: number): number =>
    Math.sqrt(Math.max(0, x * x + y * y - 2 * correlation * x * y));
  return {
    low: difference - half(a.value - a.interval.low, b.interval.high - b.value),
    high: difference + half(a.interval.high - a.value, b.value - b.interval.low),
  };
}

/**
 * The interval of the difference of two correlations with the same third thing, in the same learners
 * (Zou 2007, formula 15 with that of Olkin and Siotani 1976 for how the two estimates go together):
 * from Fisher's intervals and
 * $\rho = \frac{(r_{12} - r_1 r_2/2)(1 - r_1^2 - r_2^2 - r_{12}^2) + r_{12}^3}{(1 - r_1^2)(1 -
 * r_2^2)}$. Null where one of them has no interval.
 *
 * @param first correlation of the first with the third, −1 to 1
 * @param between correlation of the first with the second
 */
export function correlationDifference(
  first: number,
  second: number,
  between: number,
  n: number,
  level?: number,
): Interval | null {
  const [ofFirst, ofSecond] = [fisher(first, n, level), fisher(second, n, level)];
  if (ofFirst === null || ofSecond === null) return null;
  const left = 1 - first ** 2 - second ** 2 - between ** 2;
  const together =
    ((between - (first * second) / 2) * left + between ** 3) /
    ((1 - first ** 2) * (1 - second ** 2));
  return differenceInterval(
    { value: first, interval: ofFirst },
    { value: second, interval: ofSecond },
    Math.max(-1, Math.min(1, together)),
  );
}
