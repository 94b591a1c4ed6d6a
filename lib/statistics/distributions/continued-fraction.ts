const TINY = 1e-300;
const ROUNDS = 10_000;

/**
 * The continued fraction $b_0 + \frac{a_1}{b_1 +}\,\frac{a_2}{b_2 +}\cdots$ by Lentz's method as
 * Thompson and Barnett (1986) have it.
 *
 * @param term the n-th numerator a and denominator b, from n = 1
 */
export function continuedFraction(
  first: number,
  term: (n: number) => readonly [a: number, b: number],
): number {
  let value = first === 0 ? TINY : first;
  let [c, d] = [value, 0];
  for (let n = 1; n <= ROUNDS; n += 1) {
    const [a, b] = term(n);
    d = 1 / (b + a * d || TINY);
    c = b + a / c || TINY;
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return value;
}
