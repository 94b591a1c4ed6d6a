import { add, divide, ONE, rational, subtract, type Rational } from "@/lib/arithmetic/rational";

/**
 * The fraction with the smallest denominator in the closed range from low to high (Stern–Brocot, by
 * continued fractions). The range must not be empty and must not reach below 0.
 */
export function simplestBetween(low: Rational, high: Rational): Rational {
  const whole = rational(low.numerator / low.denominator);
  const rest = subtract(low, whole);
  if (rest.numerator === 0n) return whole;
  const next = add(whole, ONE);
  if (next.numerator * high.denominator <= high.numerator * next.denominator) return next;
  const inverse = simplestBetween(divide(ONE, subtract(high, whole)), divide(ONE, rest));
  return add(whole, divide(ONE, inverse));
}
