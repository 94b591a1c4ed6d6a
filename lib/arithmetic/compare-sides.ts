import { compareValues } from "./compare";
import type { Expression, Relation } from "./expression";
import { isSameSet } from "./same-set";
import type { Truth, Value } from "./value";

/** One side of a comparison: as it is written, and what it comes to. */
export interface ComparedSide {
  readonly expression: Expression;
  readonly value: Value;
}

/**
 * Whether `a relation b` holds as it is written. Where a side is written out as a set, equality
 * speaks of the set as a whole: `best(L1) = [0.3, 0.9]` says which outputs are equally good. All
 * else is as in `compareValues`, where a set stands for one of its members.
 */
export function compareSides(relation: Relation, a: ComparedSide, b: ComparedSide): Truth {
  const isWritten = a.expression.kind === "interval" || b.expression.kind === "interval";
  if (isWritten && isSameSet(a.value, b.value)) {
    if (relation === "=" || relation === "≈") return "true";
    if (relation === "≠") return "false";
  }
  return compareValues(relation, a.value, b.value);
}
