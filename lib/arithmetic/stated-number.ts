import type { Expression } from "./expression";
import { decimalPlaces } from "./decimal";
import { negate, type Rational } from "./rational";

/** A number somebody wrote down as a result, and to how many places. */
export interface StatedNumber {
  readonly value: Rational;
  /** Places after the point as written: 2 for 0.10, 4 for 12.34%. */
  readonly places: number;
}

/** The number an expression states as a decimal, with or without a sign; null for anything else. */
export function statedNumber(expression: Expression): StatedNumber | null {
  if (expression.kind === "negate") {
    const inner = expression.operand.kind === "number" ? statedNumber(expression.operand) : null;
    return inner && { ...inner, value: negate(inner.value) };
  }
  if (expression.kind !== "number") return null;
  const { value, text } = expression;
  const places = text === undefined ? decimalPlaces(value) : placesTyped(text);
  return places === null ? null : { value, places };
}

function placesTyped(text: string): number {
  const [, fraction = "", exponent = "0"] = /^\d*(?:\.(\d*))?(?:e([+-]?\d+))?/iu.exec(text) ?? [];
  const shift = text.endsWith("%") ? 2 : 0;
  return Math.max(0, fraction.length - Number(exponent) + shift);
}
