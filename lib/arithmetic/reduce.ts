import { builtIn } from "./built-in";
import { valueOf } from "./evaluate";
import type { BinaryExpression, BinaryOperator, Expression } from "./expression";
import { literal, valueExpression } from "./literal";
import { mapParts } from "./map-parts";

/**
 * Works out every innermost operation at once, as a textbook does: |0.9 − 0.1|/2 + 0.1^2 becomes
 * |0.8|/2 + 0.01. A row of terms or of factors counts as one operation. `note` is told what was
 * done, in words. Returns the very same object when nothing is left to do.
 */
export function reduceInnermost(expression: Expression, note: (word: string) => void): Expression {
  if (literal(expression)) return expression;
  const word = operationOf(expression);
  if (word === null) return mapParts(expression, (part) => reduceInnermost(part, note));
  note(word);
  return valueExpression(valueOf(expression));
}

/** The word for an operation whose operands are all plain numbers; null for any other. */
function operationOf(expression: Expression): string | null {
  switch (expression.kind) {
    case "negate":
      return literal(expression.operand) ? "change the sign" : null;
    case "absolute":
      return literal(expression.operand) ? "take the absolute value" : null;
    case "call": {
      const isReady = expression.arguments.every((argument) => literal(argument) !== null);
      return isReady ? (builtIn(expression.name)?.because ?? null) : null;
    }
    case "binary":
      return binaryOperation(expression);
    case "number":
    case "name":
    case "approximate":
    case "interval":
      return null;
  }
}

function binaryOperation(expression: BinaryExpression): string | null {
  switch (expression.operator) {
    case "+":
    case "-":
      return describeRow(operatorsInRow(expression, ["+", "-"]), "add", "subtract", "add up");
    case "*":
    case "/":
      return describeRow(
        operatorsInRow(expression, ["*", "/"]),
        "multiply",
        "divide",
        "multiply and divide",
      );
    case "^":
      return literal(expression.left) && literal(expression.right)
        ? powerWord(expression.right)
        : null;
  }
}

/** The operators of a + b − c, all of whose terms are plain numbers; null when one is not. */
function operatorsInRow(
  expression: Expression,
  row: readonly BinaryOperator[],
): readonly BinaryOperator[] | null {
  if (literal(expression)) return [];
  if (expression.kind !== "binary" || !row.includes(expression.operator)) return null;
  const before = operatorsInRow(expression.left, row);
  return before && literal(expression.right) ? [...before, expression.operator] : null;
}

function describeRow(
  operators: readonly BinaryOperator[] | null,
  first: string,
  second: string,
  both: string,
): string | null {
  if (!operators) return null;
  if (operators.every((operator) => operator === "+" || operator === "*")) return first;
  return operators.every((operator) => operator === "-" || operator === "/") ? second : both;
}

function powerWord(exponent: Expression): string {
  const value = literal(exponent);
  if (value?.kind !== "exact" || value.value.denominator !== 1n) return "raise to the power";
  const { numerator } = value.value;
  return numerator === 2n ? "square" : numerator === 3n ? "cube" : "raise to the power";
}
