import { equals } from "./rational";
import type { Value } from "./value";

/** Whether both values are sets, and one and the same set. */
export function isSameSet(a: Value, b: Value): boolean {
  if (a.kind !== "interval" || b.kind !== "interval") return false;
  return equals(a.low, b.low) && equals(a.high, b.high);
}
