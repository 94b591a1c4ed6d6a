/**
 * Exact rational numbers. Truth in this product hangs on equalities and ties, which floating
 * point gets wrong (0.9 − 0.1 is not 0.8 there), so everything that can be exact is.
 *
 * Invariant: the denominator is positive and the fraction is in lowest terms, so that two equal
 * numbers are two equal pairs.
 */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Thrown where a quotient has no value. The evaluator turns it into a problem with a position. */
export class DivisionByZero extends Error {
  constructor() {
    super("division by zero");
    this.name = "DivisionByZero";
  }
}

/** The fraction numerator/denominator in lowest terms. Throws {@link DivisionByZero} for n/0. */
export function rational(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
  const n = BigInt(numerator);
  const d = BigInt(denominator);
  if (d === 0n) throw new DivisionByZero();
  const common = greatestCommonDivisor(n, d) * (d < 0n ? -1n : 1n);
  return { numerator: n / common, denominator: d / common };
}

export const ZERO = rational(0n);
export const ONE = rational(1n);
export const HALF = rational(1n, 2n);

const DECIMAL = /^([-+−]?)(\d*)(?:\.(\d*))?$/u;

/**
 * The exact value of a decimal literal as it was typed: "0.9" is 9/10, ".5" is 1/2.
 * Returns null when the text is not a decimal literal. Never goes through a float.
 */
export function parseDecimal(text: string): Rational | null {
  const match = DECIMAL.exec(text);
  if (!match) return null;
  const [, sign = "", whole = "", fraction = ""] = match;
  if (whole + fraction === "") return null;
  const size = rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
  return sign === "-" || sign === "−" ? negate(size) : size;
}

export function add(a: Rational, b: Rational): Rational {
  return rational(
    a.numerator * b.denominator + b.numerator * a.denominator,
    a.denominator * b.denominator,
  );
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negate(b));
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** a ÷ b. Throws {@link DivisionByZero} when b is 0. */
export function divide(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** a to an integer power; a negative power of 0 throws {@link DivisionByZero}. */
export function power(a: Rational, exponent: bigint): Rational {
  if (exponent < 0n) return power(divide(ONE, a), -exponent);
  return { numerator: a.numerator ** exponent, denominator: a.denominator ** exponent };
}

export function negate(a: Rational): Rational {
  return { numerator: -a.numerator, denominator: a.denominator };
}

export function absolute(a: Rational): Rational {
  return a.numerator < 0n ? negate(a) : a;
}

/** −1, 0 or 1 as a is less than, equal to or greater than b. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function equals(a: Rational, b: Rational): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator;
}

export function minimum(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b;
}

export function maximum(a: Rational, b: Rational): Rational {
  return compare(a, b) >= 0 ? a : b;
}

export function isInteger(a: Rational): boolean {
  return a.denominator === 1n;
}

/** The nearest float, also for operands beyond the range of one. For plotting and ≈ only. */
export function toNumber(a: Rational): number {
  const direct = Number(a.numerator) / Number(a.denominator);
  if (Number.isFinite(direct) && direct !== 0) return direct;
  if (a.numerator === 0n) return 0;
  const shift =
    a.numerator.toString(2).replace("-", "").length - a.denominator.toString(2).length - 60;
  const scaled =
    shift >= 0
      ? a.numerator / (a.denominator << BigInt(shift))
      : (a.numerator << BigInt(-shift)) / a.denominator;
  return Number(scaled) * 2 ** shift;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
