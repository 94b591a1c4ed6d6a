import { exactPower } from "@/lib/arithmetic/exact-power";
import { toNumber, type Rational } from "@/lib/arithmetic/rational";
import { ValueError } from "@/lib/arithmetic/make-value";
import { approximate, type Quantity } from "./quantity";

/** A non-negative number to a rational power, exact where the root comes out (4^(1/2) is 2). */
export function powerOf(base: Rational, exponent: Rational): Quantity {
  try {
    const raised = exactPower(base, exponent);
    if (raised.kind !== "interval") return raised;
  } catch (error) {
    // Too many digits to write out: the float is all that anyone would look at.
    if (!(error instanceof ValueError)) throw error;
  }
  return approximate(toNumber(base) ** toNumber(exponent));
}
