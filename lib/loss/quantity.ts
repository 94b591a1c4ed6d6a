import {
  add,
  compare,
  divide,
  multiply,
  subtract,
  toNumber,
  type Rational,
} from "@/lib/arithmetic/rational";
import type { Value } from "@/lib/arithmetic/value";

/** A single number, exact while nothing irrational has touched it. */
export type Quantity = Exclude<Value, { readonly kind: "interval" }>;

export const exact = (value: Rational): Quantity => ({ kind: "exact", value });
export const approximate = (value: number): Quantity => ({ kind: "approximate", value });

/** The nearest float. */
export function near(quantity: Quantity): number {
  return quantity.kind === "exact" ? toNumber(quantity.value) : quantity.value;
}

const lifted =
  (
    exactly: (a: Rational, b: Rational) => Rational,
    nearly: (a: number, b: number) => number,
  ): ((a: Quantity, b: Quantity) => Quantity) =>
  (a, b) =>
    a.kind === "exact" && b.kind === "exact"
      ? exact(exactly(a.value, b.value))
      : approximate(nearly(near(a), near(b)));

export const plus = lifted(add, (a, b) => a + b);
export const minus = lifted(subtract, (a, b) => a - b);
export const times = lifted(multiply, (a, b) => a * b);
/** Throws `DivisionByZero` for an exact zero. */
export const over = lifted(divide, (a, b) => a / b);

/** −1, 0 or 1; two approximate numbers are compared as the floats they are. */
export function order(a: Quantity, b: Quantity): -1 | 0 | 1 {
  if (a.kind === "exact" && b.kind === "exact") return compare(a.value, b.value);
  const difference = near(a) - near(b);
  return difference < 0 ? -1 : difference > 0 ? 1 : 0;
}
