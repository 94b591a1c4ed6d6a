import {
  absolute,
  add,
  compare,
  HALF,
  multiply,
  ONE,
  rational,
  subtract,
  type Rational,
} from "@/lib/arithmetic/rational";
import { rootsBetween, valueAt, type Polynomial } from "./polynomial";

/**
 * The root of a polynomial on a stretch that holds exactly one, its ends not included; null where it
 * is irrational. By the rational root theorem: of a polynomial with whole coefficients, n the leading
 * one, every rational root is a multiple of 1/n, and a stretch shorter than that holds one at most.
 */
export function rationalRootIn(
  a: Polynomial,
  stretch: { readonly from: Rational; readonly to: Rational },
): Rational | null {
  const lead = wholeLead(a);
  let { from, to } = stretch;
  while (compare(multiply(rational(lead), subtract(to, from)), ONE) >= 0) {
    const middle = multiply(HALF, add(from, to));
    if (valueAt(a, middle).numerator === 0n) return middle;
    if (rootsBetween(a, from, middle) > 0) to = middle;
    else from = middle;
  }
  const near = (from.numerator * lead) / from.denominator;
  const multiples = [-1n, 0n, 1n].map((step) => rational(near + step, lead));
  const isRoot = (value: Rational) =>
    compare(value, from) > 0 && compare(value, to) < 0 && valueAt(a, value).numerator === 0n;
  return multiples.find(isRoot) ?? null;
}

/** The leading coefficient once all are whole numbers without a common factor; positive. */
function wholeLead(a: Polynomial): bigint {
  const bottom = a.reduce((common, { denominator }) => leastCommon(common, denominator), 1n);
  const whole = a.map((value) => multiply(absolute(value), rational(bottom)).numerator);
  const factor = whole.reduce(greatestCommon, 0n);
  return (whole.at(-1) ?? 1n) / factor;
}

function leastCommon(a: bigint, b: bigint): bigint {
  return (a / greatestCommon(a, b)) * b;
}

function greatestCommon(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommon(b, a % b);
}
