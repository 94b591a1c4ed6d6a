import type { Relation } from "./expression";
import { compare, equals } from "./rational";
import type { Truth, Value } from "./value";
import { approximation } from "./value-arithmetic";

/** Below this share of their size two floats are too close to tell apart. */
const FLOAT_DOUBT = 1e-9;
/** Two numbers that agree to three significant digits differ by at most this share. */
const THREE_DIGITS = 0.005;

/**
 * Whether `a relation b` holds. A set stands for one of its members, and which one is open: a
 * relation holds if it holds for every pair, fails if it fails for every pair, and what lies between
 * is undetermined. So = never holds for a set, not even with itself. ≈ holds where the two
 * agree to three significant digits. Floats that nearly coincide leave =, ≠ and orders undetermined.
 */
export function compareValues(relation: Relation, a: Value, b: Value): Truth {
  switch (relation) {
    case "=":
      return areEqual(a, b);
    case "≠":
      return not(areEqual(a, b));
    case "≈":
      return areClose(a, b);
    case "<":
      return isBelow(a, b);
    case "≥":
      return not(isBelow(a, b));
    case ">":
      return isBelow(b, a);
    case "≤":
      return not(isBelow(b, a));
  }
}

function areEqual(a: Value, b: Value): Truth {
  if (a.kind === "exact" && b.kind === "exact") return truth(equals(a.value, b.value));
  if (isBelow(a, b) === "true" || isBelow(b, a) === "true") return "false";
  return "undetermined";
}

function areClose(a: Value, b: Value): Truth {
  if (a.kind === "interval" || b.kind === "interval") return areEqual(a, b);
  const [x, y] = [approximation(a), approximation(b)];
  if (areEqual(a, b) === "true") return "true";
  return truth(Math.abs(x - y) <= THREE_DIGITS * Math.max(Math.abs(x), Math.abs(y)));
}

function isBelow(a: Value, b: Value): Truth {
  if (a.kind === "approximate" || b.kind === "approximate") return isFloatBelow(a, b);
  const [lowA, highA] = a.kind === "exact" ? [a.value, a.value] : [a.low, a.high];
  const [lowB, highB] = b.kind === "exact" ? [b.value, b.value] : [b.low, b.high];
  if (compare(highA, lowB) < 0) return "true";
  return compare(lowA, highB) >= 0 ? "false" : "undetermined";
}

function isFloatBelow(a: Value, b: Value): Truth {
  if (a.kind === "interval" || b.kind === "interval") return "undetermined";
  const [x, y] = [approximation(a), approximation(b)];
  const doubt = FLOAT_DOUBT * Math.max(1, Math.abs(x), Math.abs(y));
  if (x < y - doubt) return "true";
  return x > y + doubt ? "false" : "undetermined";
}

function truth(holds: boolean): Truth {
  return holds ? "true" : "false";
}

function not(value: Truth): Truth {
  return value === "true" ? "false" : value === "false" ? "true" : "undetermined";
}
