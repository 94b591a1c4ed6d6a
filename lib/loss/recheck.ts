import { evaluate } from "@/lib/arithmetic/evaluate";
import type { ApproximateExpression, Expression, Relation } from "@/lib/arithmetic/expression";
import { printText } from "@/lib/arithmetic/print-text";
import { toNumber } from "@/lib/arithmetic/rational";
import { read } from "@/lib/arithmetic/read";
import { isSameSet } from "@/lib/arithmetic/same-set";
import { statedNumber } from "@/lib/arithmetic/stated-number";
import type { Truth, Value } from "@/lib/arithmetic/value";
import type { Vocabulary } from "@/lib/arithmetic/vocabulary";
import { compareValues } from "@/lib/arithmetic/compare";
import { floatOf } from "./float-of";
import { near } from "./quantity";
import type { WorkedLine } from "./worked-line";

/** Whether everything that is shown holds, and the first thing that does not. */
export type Recheck =
  | { readonly holds: true; readonly lines: number }
  | { readonly holds: false; readonly at: number; readonly because: string };

const TOLERANCE = 1e-9;

/**
 * Checks worked lines as a reader would: each side is printed, read again from what was printed, and
 * worked out anew, exactly and separately in floats; the relation that is shown must hold each time
 * (or fail, where the line says that it fails). A stated rounded number is held to half a unit of its
 * last place. A line that fails makes all of it fail.
 */
export function recheck(lines: readonly WorkedLine[], vocabulary: Vocabulary): Recheck {
  for (const [place, line] of lines.entries()) {
    const because = fault(line, vocabulary);
    if (because !== null) return { holds: false, at: place, because };
  }
  return { holds: true, lines: lines.length };
}

function fault({ left, link, truth = "true" }: WorkedLine, vocabulary: Vocabulary): string | null {
  const first = again(left, vocabulary);
  if (!first) return "the left side cannot be read back and worked out";
  if (!link) return null;
  const second = again(link.right, vocabulary);
  if (!second) return "the right side cannot be read back and worked out";
  // From one line of a working to the next a set stays the same set, whichever member is meant.
  const isKept = truth === "true" && link.relation === "=" && isSameSet(first.value, second.value);
  if (!isKept && relationHolds(first, link.relation, second) !== truth) {
    return `${first.text} ${link.relation} ${second.text} is not what it is said to be`;
  }
  return floatsAgree(first, vocabulary) && floatsAgree(second, vocabulary)
    ? null
    : "the exact value and the one in floats disagree";
}

/** Between two lines of a working, floats are equal when they agree to nine digits. */
function relationHolds(first: ReadAgain, relation: Relation, second: ReadAgain): Truth {
  const isFloat = first.value.kind === "approximate" || second.value.kind === "approximate";
  if (relation !== "≈" && !(relation === "=" && isFloat)) {
    return compareValues(relation, first.value, second.value);
  }
  const stated = statedNumber(second.expression);
  if (relation === "≈" && stated) {
    const [actual, said] = [floatValue(first.value), toNumber(stated.value)];
    return actual !== null && Math.abs(actual - said) <= 0.5000001 * 10 ** -stated.places
      ? "true"
      : "false";
  }
  return compareValues("=", first.value, second.value) === "false" ? "false" : "true";
}

function floatValue(value: Value): number | null {
  return value.kind === "interval" ? null : near(value);
}

interface ReadAgain {
  readonly text: string;
  readonly expression: Expression;
  readonly value: Value;
}

/** What is printed of a float is three digits of it, so that only the float itself is worked on. */
function again(expression: Expression, vocabulary: Vocabulary): ReadAgain | null {
  const text = printText(expression);
  const { statement } = read(text);
  if (statement?.kind !== "chain" || statement.links.length > 0) return null;
  const worked = floatsIn(expression).length > 0 ? expression : statement.first;
  if (!floatsIn(expression).every(isPrintedRight)) return null;
  const { value } = evaluate(worked, vocabulary);
  return value ? { text, expression: worked, value } : null;
}

function isPrintedRight(float: ApproximateExpression): boolean {
  const { statement } = read(printText(float));
  const printed = statement?.kind === "chain" ? evaluate(statement.first).value : undefined;
  const said = printed ? floatValue(printed) : null;
  const rounded = Number(float.value.toPrecision(3));
  return said !== null && Math.abs(said - rounded) <= TOLERANCE * Math.max(1, Math.abs(rounded));
}

function floatsIn(expression: Expression): readonly ApproximateExpression[] {
  switch (expression.kind) {
    case "approximate":
      return [expression];
    case "binary":
      return [...floatsIn(expression.left), ...floatsIn(expression.right)];
    case "negate":
    case "absolute":
      return floatsIn(expression.operand);
    case "call":
      return expression.arguments.flatMap(floatsIn);
    case "name":
    case "number":
    case "interval":
      return [];
  }
}

/** Only plain arithmetic has a second way to be worked out; calls are checked where they expand. */
function floatsAgree({ expression, value }: ReadAgain, vocabulary: Vocabulary): boolean {
  const float = floatOf(expression, vocabulary);
  if (float === null || value.kind === "interval") return true;
  const exact = near(value);
  return Math.abs(float - exact) <= TOLERANCE * Math.max(1, Math.abs(exact));
}
