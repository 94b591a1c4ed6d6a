import { decimalPlaces, fixed, magnitude, roundToSignificant } from "./decimal";
import { absolute, type Rational, rational } from "./rational";

/** Decimals with more significant digits behind the point, or more places, become fractions. */
const MOST_DIGITS = 8;
const MOST_PLACES = 12;

/** How a size (a number without its sign) is written inside an expression. */
export type NumberForm =
  | { readonly kind: "decimal"; readonly digits: string }
  | { readonly kind: "fraction"; readonly numerator: string; readonly denominator: string }
  | { readonly kind: "scientific"; readonly digits: string; readonly exponent: number };

/** Exactly: a decimal where it ends soon enough, otherwise a fraction. */
export function exactForm(value: Rational): NumberForm {
  const size = absolute(value);
  const places = decimalPlaces(size);
  if (places !== null && places <= MOST_PLACES) {
    const digits = fixed(size, places);
    const behindPoint = digits.startsWith("0.")
      ? digits.replace(/^0\.0*/u, "")
      : digits.slice(-places);
    if (places === 0 || behindPoint.length <= MOST_DIGITS) return { kind: "decimal", digits };
  }
  const { numerator, denominator } = size;
  return { kind: "fraction", numerator: String(numerator), denominator: String(denominator) };
}

/** Three significant digits: 0.0513, 12 300, and powers of ten beyond 10^6 and below 10^−4. */
export function approximateForm(value: Rational): NumberForm {
  const rounded = roundToSignificant(absolute(value), 3);
  if (rounded.numerator === 0n) return { kind: "decimal", digits: "0" };
  const exponent = magnitude(rounded);
  if (exponent >= -4 && exponent <= 6) {
    return { kind: "decimal", digits: fixed(rounded, Math.max(0, 2 - exponent)) };
  }
  const shift = rational(10n ** BigInt(Math.abs(exponent)));
  const mantissa =
    exponent > 0
      ? rational(rounded.numerator, rounded.denominator * shift.numerator)
      : rational(rounded.numerator * shift.numerator, rounded.denominator);
  return { kind: "scientific", digits: fixed(mantissa, 2), exponent };
}
