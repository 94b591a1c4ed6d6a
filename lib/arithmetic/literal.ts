import type {
  ApproximateExpression,
  Expression,
  IntervalExpression,
  NumberExpression,
} from "./expression";
import { exactValue } from "./make-value";
import { negate } from "./rational";
import type { Value } from "./value";

/** The value of an expression that is nothing but one: 0.9, −0.1, [0.3, 0.9]. Null otherwise. */
export function literal(expression: Expression): Value | null {
  switch (expression.kind) {
    case "number":
    case "approximate":
    case "interval":
      return constantValue(expression);
    case "negate":
      return expression.operand.kind === "number"
        ? exactValue(negate(expression.operand.value))
        : null;
    case "name":
    case "absolute":
    case "binary":
    case "call":
      return null;
  }
}

/** The value of a number, a float or a set as it stands in an expression. */
export function constantValue(
  expression: NumberExpression | ApproximateExpression | IntervalExpression,
): Value {
  switch (expression.kind) {
    case "number":
      return exactValue(expression.value);
    case "approximate":
      return { kind: "approximate", value: expression.value };
    case "interval":
      return { kind: "interval", low: expression.low, high: expression.high };
  }
}

/** The expression that states a value. */
export function valueExpression(value: Value): Expression {
  switch (value.kind) {
    case "exact":
      return { kind: "number", value: value.value };
    case "approximate":
      return { kind: "approximate", value: value.value };
    case "interval":
      return { kind: "interval", low: value.low, high: value.high };
  }
}
