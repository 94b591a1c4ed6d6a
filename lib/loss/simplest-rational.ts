import { rational, type Rational } from "@/lib/arithmetic/rational";

/**
 * Fractions that a float may stand for, simplest first: the convergents of its continued fraction
 * up to the given denominator.
 */
export function simplestRationals(of: number, largest = 1e9): readonly Rational[] {
  const found: Rational[] = [];
  let previous: readonly [bigint, bigint] = [0n, 1n];
  let current: readonly [bigint, bigint] = [1n, 0n];
  let rest = of;
  while (Number.isFinite(rest) && found.length < 40) {
    const whole = BigInt(Math.floor(rest));
    const next: readonly [bigint, bigint] = [
      whole * current[0] + previous[0],
      whole * current[1] + previous[1],
    ];
    if (next[1] > BigInt(largest)) break;
    found.push(rational(next[0], next[1]));
    [previous, current] = [current, next];
    rest = 1 / (rest - Number(whole));
  }
  return found;
}
