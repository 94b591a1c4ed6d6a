import type { Expression } from "./expression";

/** The same expression with every direct part replaced; the very same object if none changed. */
export function mapParts(
  expression: Expression,
  change: (part: Expression) => Expression,
): Expression {
  switch (expression.kind) {
    case "number":
    case "name":
    case "approximate":
    case "interval":
      return expression;
    case "negate":
    case "absolute": {
      const operand = change(expression.operand);
      return operand === expression.operand ? expression : { ...expression, operand };
    }
    case "binary": {
      const [left, right] = [change(expression.left), change(expression.right)];
      const isSame = left === expression.left && right === expression.right;
      return isSame ? expression : { ...expression, left, right };
    }
    case "call": {
      const changed = expression.arguments.map(change);
      const isSame = changed.every((part, index) => part === expression.arguments[index]);
      return isSame ? expression : { ...expression, arguments: changed };
    }
  }
}

/** The direct parts of an expression, in the order in which they are written. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "number":
    case "name":
    case "approximate":
    case "interval":
      return [];
    case "negate":
    case "absolute":
      return [expression.operand];
    case "binary":
      return [expression.left, expression.right];
    case "call":
      return expression.arguments;
  }
}
