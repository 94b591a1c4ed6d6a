import { multiply, type Rational, rational } from "./rational";

/**
 * The rational that a finite float is, exactly: 0.1 becomes 3602879701896397/2^55, not 1/10. For
 * rounding and comparing results that were floats already; never for what a person typed.
 */
export function fromNumber(value: number): Rational {
  if (Number.isInteger(value)) return rational(BigInt(value));
  let [scaled, exponent] = [value, 0];
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    exponent += 1;
  }
  return multiply(rational(BigInt(scaled)), rational(1n, 2n ** BigInt(exponent)));
}
