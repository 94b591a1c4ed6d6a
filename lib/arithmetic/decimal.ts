import { absolute, negate, type Rational, rational } from "./rational";

/**
 * The number of places after the point that state the number exactly, or null when it has no finite
 * decimal: its denominator has a prime factor other than 2 and 5.
 */
export function decimalPlaces(value: Rational): number | null {
  let rest = value.denominator;
  let [twos, fives] = [0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : null;
}

/** The exact decimal ("0.64", "-1.5"), with an ASCII minus; null when it never ends. */
export function toDecimalText(value: Rational): string | null {
  const places = decimalPlaces(value);
  return places === null ? null : fixed(value, places);
}

/** The nearest multiple of 10^−places, half away from zero. Negative places round to tens. */
export function roundToPlaces(value: Rational, places: number): Rational {
  const isFine = places >= 0;
  const unit = 10n ** BigInt(Math.abs(places));
  const [numerator, denominator] = isFine
    ? [value.numerator * unit, value.denominator]
    : [value.numerator, value.denominator * unit];
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * size + denominator) / (2n * denominator);
  const signed = numerator < 0n ? -rounded : rounded;
  return isFine ? rational(signed, unit) : rational(signed * unit);
}

/** The value cut off after `places` places, towards zero. */
export function truncateToPlaces(value: Rational, places: number): Rational {
  const unit = 10n ** BigInt(places);
  return rational((value.numerator * unit) / value.denominator, unit);
}

/** Rounded to `digits` significant digits (at least 1), half away from zero. 0 stays 0. */
export function roundToSignificant(value: Rational, digits: number): Rational {
  return value.numerator === 0n ? value : roundToPlaces(value, digits - 1 - magnitude(value));
}

/** The power of ten of the leading digit: 2 for 650, −2 for 0.064. The value is not 0. */
export function magnitude(value: Rational): number {
  const { numerator, denominator } = absolute(value);
  let exponent = String(numerator).length - String(denominator).length;
  const shift = 10n ** BigInt(Math.abs(exponent));
  const isBelow = exponent >= 0 ? numerator < denominator * shift : numerator * shift < denominator;
  if (isBelow) exponent -= 1;
  return exponent;
}

/** The value rounded to exactly `places` places, as text: `fixed(1/3, 2)` is "0.33". */
export function fixed(value: Rational, places: number): string {
  const rounded = roundToPlaces(value, places);
  if (rounded.numerator < 0n) return `-${fixed(negate(rounded), places)}`;
  if (places <= 0) return String(rounded.numerator);
  const digits = String((rounded.numerator * 10n ** BigInt(places)) / rounded.denominator);
  const padded = digits.padStart(places + 1, "0");
  return `${padded.slice(0, -places)}.${padded.slice(-places)}`;
}
