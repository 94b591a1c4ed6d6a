import type { Expression } from "./expression";
import { divide, negate, type Rational } from "./rational";

/** The value of a number as people write one, `0.3`, `−0.3` or `1/3`; null for anything else. */
export function literalValue(expression: Expression): Rational | null {
  switch (expression.kind) {
    case "number":
      return expression.value;
    case "negate": {
      const value = literalValue(expression.operand);
      return value && negate(value);
    }
    case "binary": {
      if (expression.operator !== "/") return null;
      const numerator = expression.left.kind === "binary" ? null : literalValue(expression.left);
      const denominator = expression.right.kind === "number" ? expression.right.value : null;
      if (!numerator || !denominator || denominator.numerator === 0n) return null;
      return divide(numerator, denominator);
    }
    case "name":
    case "approximate":
    case "interval":
    case "absolute":
    case "call":
      return null;
  }
}
