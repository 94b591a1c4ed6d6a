import type { BinaryOperator } from "./expression";
import { exactPower } from "./exact-power";
import { approximateValue, exactValue, intervalValue, ValueError } from "./make-value";
import {
  absolute,
  add,
  compare,
  divide,
  DivisionByZero,
  equals,
  isInteger,
  maximum,
  minimum,
  multiply,
  negate,
  type Rational,
  subtract,
  toNumber,
  ZERO,
} from "./rational";
import type { Value } from "./value";

/** The float nearest to an exact or approximate value. A set has none. */
export function approximation(value: Value): number {
  switch (value.kind) {
    case "exact":
      return toNumber(value.value);
    case "approximate":
      return value.value;
    case "interval":
      throw new ValueError("a whole range of numbers cannot be used here");
  }
}

export function negateValue(value: Value): Value {
  switch (value.kind) {
    case "exact":
      return exactValue(negate(value.value));
    case "approximate":
      return approximateValue(-value.value);
    case "interval":
      return intervalValue(negate(value.high), negate(value.low));
  }
}

export function absoluteValue(value: Value): Value {
  switch (value.kind) {
    case "exact":
      return exactValue(absolute(value.value));
    case "approximate":
      return approximateValue(Math.abs(value.value));
    case "interval": {
      const ends = [absolute(value.low), absolute(value.high)] as const;
      const straddles = value.low.numerator < 0n && value.high.numerator > 0n;
      return intervalValue(straddles ? ZERO : minimum(...ends), maximum(...ends));
    }
  }
}

/**
 * a ∘ b: exact when both are, approximate when one is approximate, a set when one is a set. Two
 * sets are taken as independent of each other, so a result may be too wide but never too narrow.
 * Throws {@link ValueError} where there is no value or it is out of bounds.
 */
export function applyOperator(operator: BinaryOperator, a: Value, b: Value): Value {
  try {
    if (a.kind === "interval" || b.kind === "interval") return applyToRange(operator, a, b);
    if (a.kind === "exact" && b.kind === "exact") {
      return operator === "^"
        ? exactPower(a.value, b.value)
        : exactValue(exactResult(operator, a.value, b.value));
    }
    return approximateValue(floatResult(operator, approximation(a), approximation(b)));
  } catch (error) {
    if (error instanceof DivisionByZero) throw new ValueError("this divides by zero");
    throw error;
  }
}

type Operation = Exclude<BinaryOperator, "^">;

function exactResult(operator: Operation, a: Rational, b: Rational): Rational {
  switch (operator) {
    case "+":
      return add(a, b);
    case "-":
      return subtract(a, b);
    case "*":
      return multiply(a, b);
    case "/":
      return divide(a, b);
  }
}

function floatResult(operator: BinaryOperator, a: number, b: number): number {
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      if (b === 0) throw new DivisionByZero();
      return a / b;
    case "^":
      if (a === 0 && b < 0) throw new DivisionByZero();
      if (a < 0 && !Number.isInteger(b)) {
        throw new ValueError("a negative number has no such power");
      }
      return a ** b;
  }
}

function applyToRange(operator: BinaryOperator, a: Value, b: Value): Value {
  if (a.kind === "approximate" || b.kind === "approximate") {
    throw new ValueError("a range and an approximate number cannot be combined");
  }
  const [from, to] = [ends(a), ends(b)];
  if (operator === "^") return rangePower(from, to);
  if (operator === "/" && to[0].numerator <= 0n && to[1].numerator >= 0n) {
    throw new DivisionByZero();
  }
  const corners = from.flatMap((x) => to.map((y) => exactResult(operator, x, y)));
  return hull(corners);
}

function rangePower(base: readonly [Rational, Rational], to: readonly [Rational, Rational]): Value {
  const exponent = to[0];
  if (!equals(exponent, to[1]) || !isInteger(exponent) || exponent.numerator <= 0n) {
    throw new ValueError("only a positive whole power of a range can be taken");
  }
  const corners = base.map((end) => {
    const raised = exactPower(end, exponent);
    return raised.kind === "exact" ? raised.value : ZERO;
  });
  const straddles = base[0].numerator < 0n && base[1].numerator > 0n;
  return hull(straddles ? [...corners, ZERO] : corners);
}

function ends(value: Exclude<Value, { kind: "approximate" }>): readonly [Rational, Rational] {
  return value.kind === "exact" ? [value.value, value.value] : [value.low, value.high];
}

function hull(points: readonly Rational[]): Value {
  const sorted = points.toSorted(compare);
  return intervalValue(sorted.at(0) ?? ZERO, sorted.at(-1) ?? ZERO);
}
