import type { BinaryOperator, CallExpression, Expression } from "@/lib/arithmetic/expression";
import { ONE, ZERO, equals, type Rational } from "@/lib/arithmetic/rational";

/** Short constructors for expression trees, so that a formula in code reads like the formula. */
export const number = (value: Rational): Expression => ({ kind: "number", value });
export const name = (text: string): Expression => ({ kind: "name", name: text });
export const call = (callee: string, ...operands: readonly Expression[]): CallExpression => ({
  kind: "call",
  name: callee,
  arguments: operands,
});

const binary =
  (operator: BinaryOperator) =>
  (left: Expression, right: Expression): Expression => ({ kind: "binary", operator, left, right });

export const plus = binary("+");
export const minus = binary("-");
export const times = binary("*");
export const over = binary("/");
export const raised = binary("^");
export const size = (operand: Expression): Expression => ({ kind: "absolute", operand });

/** A sum of any number of terms; the empty sum is 0. */
export function sum(terms: readonly Expression[]): Expression {
  const [first, ...rest] = terms;
  return first ? rest.reduce(plus, first) : number(ZERO);
}

/** weight · term, without a factor of 1 that would only clutter a worked step. */
export function weighted(weight: Expression, term: Expression): Expression {
  const isOne = weight.kind === "number" && equals(weight.value, ONE);
  return isOne ? term : times(weight, term);
}
