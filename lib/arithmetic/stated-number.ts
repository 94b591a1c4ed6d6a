import type { BinaryExpression, Expression } from "./expression";
import { decimalPlaces } from "./decimal";
import { LIMITS } from "./limits";
import { literal } from "./literal";
import {
  absolute,
  equals,
  isInteger,
  multiply,
  negate,
  power,
  rational,
  type Rational,
} from "./rational";

const TEN = rational(10n);

/** A number somebody wrote down as a result, and to how many places. */
export interface StatedNumber {
  readonly value: Rational;
  /** Places after the point as written: 2 for 0.10, 4 for 12.34%. */
  readonly places: number;
  /** Dots behind it say that these are its first digits and more follow: 0.33… */
  readonly goesOn?: true;
}

/** The number an expression states as a decimal, with or without a sign; null for anything else. */
export function statedNumber(expression: Expression): StatedNumber | null {
  if (expression.kind === "negate") {
    const inner = expression.operand.kind === "number" ? statedNumber(expression.operand) : null;
    return inner && { ...inner, value: negate(inner.value) };
  }
  if (expression.kind === "binary") return scientific(expression);
  if (expression.kind !== "number") return null;
  const { value, text } = expression;
  const places = text === undefined ? decimalPlaces(value) : placesTyped(text);
  if (places === null) return null;
  return text?.includes("…") === true ? { value, places, goesOn: true } : { value, places };
}

/** 7.73 × 10^(−6), as very large and very small results are printed here. */
function scientific({ operator, left, right }: BinaryExpression): StatedNumber | null {
  const digits = operator === "*" && left.kind !== "binary" ? statedNumber(left) : null;
  const shift = exponentOfTen(right);
  if (!digits || digits.goesOn || shift === null) return null;
  const places = Math.max(0, digits.places - Number(shift));
  return { value: multiply(digits.value, power(TEN, shift)), places };
}

/** The exponent of a power of ten, if it is whole and small enough to be worked out. */
function exponentOfTen(expression: Expression): bigint | null {
  if (expression.kind !== "binary" || expression.operator !== "^") return null;
  const { left, right } = expression;
  if (left.kind !== "number" || !equals(left.value, TEN)) return null;
  const exponent = literal(right);
  if (exponent?.kind !== "exact" || !isInteger(exponent.value)) return null;
  const size = absolute(exponent.value).numerator;
  return size > LIMITS.exponent ? null : exponent.value.numerator;
}

function placesTyped(text: string): number {
  const [, fraction = "", exponent = ""] = /^\d*(?:\.(\d*))?(?:e([+-]?\d+))?/iu.exec(text) ?? [];
  const shift = text.endsWith("%") ? 2 : 0;
  return Math.max(0, fraction.length - Number(exponent) + shift);
}
