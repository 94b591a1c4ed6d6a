import type { BinaryExpression, Expression } from "./expression";
import { printText } from "./print-text";
import { equals, rational } from "./rational";

export interface Slip {
  /** What was probably done, as a clause. */
  readonly slip: string;
  /** The expression with that done to it. */
  readonly expression: Expression;
}

const TWO = rational(2n);

/** The common slips at the outermost operation of an expression. */
export function slips(expression: Expression): readonly Slip[] {
  switch (expression.kind) {
    case "absolute":
      return [{ slip: "the absolute value is missing", expression: expression.operand }];
    case "negate":
      return [{ slip: lostSign(expression.operand), expression: expression.operand }];
    case "binary":
      return binarySlips(expression);
    case "call":
    case "number":
    case "name":
    case "approximate":
    case "interval":
      return [];
  }
}

function lostSign(operand: Expression): string {
  return operand.kind === "binary" && operand.operator === "^"
    ? "the power comes before the sign: brackets are missing around the negative number"
    : "the minus sign is missing";
}

function binarySlips(expression: BinaryExpression): readonly Slip[] {
  const { left, right } = expression;
  switch (expression.operator) {
    case "^":
      return powerSlips(left, right);
    case "*":
      return [
        { slip: `the factor ${printText(left)} is missing`, expression: right },
        { slip: `the factor ${printText(right)} is missing`, expression: left },
        ...unbracketed(expression),
        { slip: "this adds instead of multiplying", expression: { ...expression, operator: "+" } },
      ];
    case "/":
      return [
        { slip: `the division by ${printText(right)} is missing`, expression: left },
        ...unbracketed(expression),
        {
          slip: "this multiplies instead of dividing",
          expression: { ...expression, operator: "*" },
        },
        {
          slip: "the division is the wrong way round",
          expression: { ...expression, left: right, right: left },
        },
      ];
    case "+":
      return [
        { slip: "this subtracts instead of adding", expression: { ...expression, operator: "-" } },
        { slip: "the second term is missing", expression: left },
        { slip: "the first term is missing", expression: right },
      ];
    case "-":
      return [
        {
          slip: "the subtraction is the wrong way round",
          expression: { ...expression, left: right, right: left },
        },
        { slip: "this adds instead of subtracting", expression: { ...expression, operator: "+" } },
      ];
  }
}

function powerSlips(base: Expression, exponent: Expression): readonly Slip[] {
  const isSquare = exponent.kind === "number" && equals(exponent.value, TWO);
  const raised = (inner: Expression): Expression => binary("^", inner, exponent);
  const found: Slip[] = [
    { slip: isSquare ? "the square is missing" : "the power is missing", expression: base },
    {
      slip: isSquare ? "this doubles instead of squaring" : "this multiplies by the exponent",
      expression: binary("*", base, isSquare ? { kind: "number", value: TWO } : exponent),
    },
  ];
  if (base.kind === "negate") {
    found.push({
      slip: "the brackets are missing: the minus sign is squared too",
      expression: { kind: "negate", operand: raised(base.operand) },
    });
  }
  if (base.kind === "binary" && base.operator !== "^") {
    found.push({
      slip: "the square of a sum or difference is not that of its terms",
      expression: { ...base, left: raised(base.left), right: raised(base.right) },
    });
  }
  return found;
}

/** a × (b + c) worked out as a × b + c, and (a + b) × c as a + b × c. */
function unbracketed({ operator, left, right }: BinaryExpression): readonly Slip[] {
  const slip = "the brackets are missing";
  const found: Slip[] = [];
  if (isSum(right)) {
    found.push({
      slip,
      expression: { ...right, left: binary(operator, left, right.left) },
    });
  }
  if (isSum(left)) {
    found.push({
      slip,
      expression: { ...left, right: binary(operator, left.right, right) },
    });
  }
  return found;
}

function isSum(expression: Expression): expression is BinaryExpression {
  return (
    expression.kind === "binary" && (expression.operator === "+" || expression.operator === "-")
  );
}

function binary(
  operator: BinaryExpression["operator"],
  left: Expression,
  right: Expression,
): BinaryExpression {
  return { kind: "binary", operator, left, right };
}
