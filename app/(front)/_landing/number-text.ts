import { fixed, magnitude, roundToSignificant, toDecimalText } from "@/lib/arithmetic/decimal";
import type { Rational } from "@/lib/arithmetic/rational";

/** An exact decimal where it ends, otherwise the fraction alone: "0.25", "25/26". */
export function exactText(value: Rational): string {
  return toDecimalText(value) ?? `${value.numerator}/${value.denominator}`;
}

/** As {@link exactText}, with three significant digits after a fraction: "25/26 ≈ 0.962". */
export function numberText(value: Rational): string {
  if (toDecimalText(value) !== null) return exactText(value);
  const rounded = roundToSignificant(value, 3);
  return `${exactText(value)} ≈ ${fixed(rounded, Math.max(0, 2 - magnitude(rounded)))}`;
}
