import type { BinaryExpression, Expression } from "./expression";
import { decimalPlaces } from "./decimal";
import { LIMITS } from "./limits";
import { literal } from "./literal";
import { equals, isInteger, multiply, negate, power, rational, type Rational } from "./rational";

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
  const digits = operator === "*" && left.kind === "number" ? statedNumber(left) : null;
  if (!digits || right.kind !== "binary" || right.operator !== "^") return null;
  const base = right.left.kind === "number" ? right.left.value : null;
  const exponent = literal(right.right);
  if (!base || !equals(base, TEN) || exponent?.kind !== "exact") return null;
  const shift = exponent.value.numerator;
  if (!isInteger(exponent.value) || shift > LIMITS.exponent || shift < -LIMITS.exponent)
    return null;
  const places = Math.max(0, digits.places - Number(shift));
  return { value: multiply(digits.value, power(TEN, shift)), places };
}

function placesTyped(text: string): number {
  const [, fraction = "", exponent = "0"] = /^\d*(?:\.(\d*))?(?:e([+-]?\d+))?/iu.exec(text) ?? [];
  const shift = text.endsWith("%") ? 2 : 0;
  return Math.max(0, fraction.length - Number(exponent) + shift);
}
