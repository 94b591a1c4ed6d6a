import { literal, valueExpression } from "@/lib/arithmetic/literal";
import { ZERO } from "@/lib/arithmetic/rational";
import type { Value } from "@/lib/arithmetic/value";
import { VocabularyError, type FunctionDefinition } from "@/lib/arithmetic/vocabulary";
import { call, minus, number, size } from "../build";
import { near } from "../quantity";
import { operand, word } from "./word";

/** Runs in floats that differ by less than this share of their size have come to the same end. */
const SAME_END = 1e-9;

/**
 * `apart(x, y)`: how far two training runs end from each other. Floats that agree to nine digits
 * are the same end, as rounding alone sets them apart; otherwise it is their distance.
 */
export const APART: FunctionDefinition = word("apart", [2, 2], (operands, context) => {
  const [left, right] = [operand(operands, 0), operand(operands, 1)];
  const [a, b] = [context.evaluate(left), context.evaluate(right)];
  if (!literal(left) || !literal(right)) {
    return {
      to: call("apart", valueExpression(a), valueExpression(b)),
      because: "both runs are simulated step by step",
    };
  }
  return agree(a, b)
    ? { to: number(ZERO), because: "the two simulated runs agree to nine digits" }
    : { to: size(minus(left, right)), because: "the distance between the two ends" };
});

function agree(a: Value, b: Value): boolean {
  if (a.kind === "interval" || b.kind === "interval") {
    throw new VocabularyError("a training run ends at one number and not at a set");
  }
  if (a.kind === "exact" && b.kind === "exact") return false;
  const [x, y] = [near(a), near(b)];
  return Math.abs(x - y) <= SAME_END * Math.max(1, Math.abs(x), Math.abs(y));
}
