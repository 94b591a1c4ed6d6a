import { LIMITS } from "./limits";
import { approximateValue, exactValue, ValueError } from "./make-value";
import { DivisionByZero, isInteger, power, type Rational, rational, toNumber } from "./rational";
import type { Value } from "./value";

/**
 * a to a rational power: exact for a whole power, and for a fractional one where the root comes out
 * (sqrt(4/9) is 2/3); otherwise approximate. Throws `ValueError` out of bounds or for an even root
 * of a negative number, `DivisionByZero` for a negative power of 0. 0^0 is 1.
 */
export function exactPower(base: Rational, exponent: Rational): Value {
  if (base.numerator === 0n && exponent.numerator < 0n) throw new DivisionByZero();
  if (isInteger(exponent)) return wholePower(base, exponent.numerator);
  const root = rootOf(base, exponent.denominator);
  if (root) return wholePower(root, exponent.numerator);
  if (base.numerator < 0n) throw new ValueError("a negative number has no such power");
  return approximateValue(toNumber(base) ** toNumber(exponent));
}

function wholePower(base: Rational, exponent: bigint): Value {
  const size = exponent < 0n ? -exponent : exponent;
  if (size > LIMITS.exponent) throw new ValueError("this exponent is too large");
  const digits = Math.max(length(base.numerator), length(base.denominator));
  if ((digits - 1) * Number(size) > LIMITS.bits) {
    throw new ValueError("this number is too large to work with");
  }
  return exactValue(power(base, exponent));
}

/** The exact `degree`-th root, or null when it is irrational or not real. */
function rootOf(base: Rational, degree: bigint): Rational | null {
  if (base.numerator < 0n || degree > LIMITS.exponent) return null;
  const numerator = wholeRoot(base.numerator, degree);
  const denominator = wholeRoot(base.denominator, degree);
  return numerator === null || denominator === null ? null : rational(numerator, denominator);
}

/** Bisects, since Newton's method on integers has its own edge cases for little gain here. */
function wholeRoot(square: bigint, degree: bigint): bigint | null {
  let low = 0n;
  let high = 1n << (BigInt(length(square)) / degree + 1n);
  while (low < high) {
    const middle = (low + high) / 2n;
    if (middle ** degree < square) low = middle + 1n;
    else high = middle;
  }
  return low ** degree === square ? low : null;
}

function length(size: bigint): number {
  return size.toString(2).replace("-", "").length;
}
