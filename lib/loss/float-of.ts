import type { BinaryOperator, Expression } from "@/lib/arithmetic/expression";
import { toNumber } from "@/lib/arithmetic/rational";
import type { Vocabulary } from "@/lib/arithmetic/vocabulary";

/**
 * An expression worked out in floats from end to end, on purpose without the evaluator: a second
 * opinion. Null for what has no single number or is not plain arithmetic and pointwise losses.
 */
export function floatOf(expression: Expression, vocabulary: Vocabulary): number | null {
  const inner = (part: Expression) => floatOf(part, vocabulary);
  switch (expression.kind) {
    case "number":
      return toNumber(expression.value);
    case "approximate":
      return expression.value;
    case "interval":
      return null;
    case "name": {
      const meaning = vocabulary.variable(expression.name);
      return meaning ? inner(meaning) : null;
    }
    case "negate": {
      const value = inner(expression.operand);
      return value === null ? null : -value;
    }
    case "absolute": {
      const value = inner(expression.operand);
      return value === null ? null : Math.abs(value);
    }
    case "binary": {
      const [left, right] = [inner(expression.left), inner(expression.right)];
      return left === null || right === null ? null : OPERATIONS[expression.operator](left, right);
    }
    case "call":
      // Only what it can work out is entered: `minimax` names a rule whose expansion names it again.
      return FUNCTIONS.has(expression.name)
        ? called(expression.name, expression.arguments.map(inner))
        : null;
  }
}

const OPERATIONS: Readonly<Record<BinaryOperator, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "^": (a, b) => a ** b,
};

const FUNCTIONS: ReadonlyMap<string, (...values: number[]) => number> = new Map<
  string,
  (...values: number[]) => number
>([
  ["min", Math.min],
  ["max", Math.max],
  ["sqrt", Math.sqrt],
  ["exp", Math.exp],
  ["ln", Math.log],
  ["sign", Math.sign],
  ["clip", (x, low = x, high = x) => Math.max(low, Math.min(x, high))],
  ["L1", (p, t = 0) => Math.abs(p - t)],
  ["L2", (p, t = 0) => (p - t) * (p - t)],
]);

function called(name: string, operands: readonly (number | null)[]): number | null {
  const values = operands.flatMap((value) => (value === null ? [] : [value]));
  const apply = FUNCTIONS.get(name);
  return apply && values.length === operands.length ? apply(...values) : null;
}
