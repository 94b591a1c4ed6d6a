import { LIMITS } from "./limits";
import { equals, type Rational } from "./rational";
import type { Value } from "./value";

/** A value that does not exist or is out of bounds; the evaluator adds the position. */
export class ValueError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "ValueError";
  }
}

/** An exact value within bounds. Throws {@link ValueError} when it has grown too large. */
export function exactValue(value: Rational): Value {
  if (bits(value.numerator) > LIMITS.bits || bits(value.denominator) > LIMITS.bits) {
    throw new ValueError("this number is too large to work with");
  }
  return { kind: "exact", value };
}

/** A value known only as a float. Throws {@link ValueError} when it is no finite number. */
export function approximateValue(value: number): Value {
  if (!Number.isFinite(value)) throw new ValueError("this number is too large to work with");
  return { kind: "approximate", value: value === 0 ? 0 : value };
}

/** The set from low to high; a single number when they are equal. */
export function intervalValue(low: Rational, high: Rational): Value {
  const [from, to] = [exactValue(low), exactValue(high)];
  return equals(low, high) || from.kind !== "exact" || to.kind !== "exact"
    ? from
    : { kind: "interval", low, high };
}

function bits(size: bigint): number {
  return (size < 0n ? -size : size).toString(16).length * 4;
}
