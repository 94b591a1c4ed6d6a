import { display } from "@/lib/arithmetic/display";
import { printText } from "@/lib/arithmetic/print-text";
import { equals, HALF, type Rational } from "@/lib/arithmetic/rational";

/** A terminating value as its exact decimal, otherwise the fraction: 0.25, 25/26. */
export function exactText(value: Rational): string {
  return printText({ kind: "number", value });
}

/** A share: one half as the sign that reads fastest, others as they are: ½, 0.8, 1/3. */
export function shareText(share: Rational): string {
  return equals(share, HALF) ? "½" : exactText(share);
}

/** The same with three significant digits behind a fraction: 25/26 ≈ 0.962. */
export function fullText(value: Rational): string {
  return display({ kind: "exact", value }).text;
}

/** A float, as the approximation it is: ≈ 0.962. */
export function aboutText(value: number): string {
  // A float that should be 0 often misses it by a hair.
  return display({ kind: "approximate", value: Math.abs(value) < 1e-9 ? 0 : value }).text;
}

/** A round place on an axis. */
export function plainText(value: number): string {
  return String(Number(value.toPrecision(6))).replace("-", "−");
}
