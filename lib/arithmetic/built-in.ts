import { exactPower } from "./exact-power";
import { approximateValue, intervalValue, ValueError } from "./make-value";
import { compare, HALF, maximum, minimum, ONE, type Rational, rational, ZERO } from "./rational";
import type { Value } from "./value";
import { absoluteValue, approximation } from "./value-arithmetic";

type BuiltIn = (first: Value, ...others: readonly Value[]) => Value;

interface Definition {
  readonly arity: readonly [number, number];
  readonly apply: BuiltIn;
  /** What a worked step says it does. */
  readonly because: string;
}

const ANY = Number.POSITIVE_INFINITY;

const BUILT_INS: ReadonlyMap<string, Definition> = new Map<string, Definition>([
  ["sqrt", { arity: [1, 1], apply: squareRoot, because: "take the square root" }],
  ["exp", { arity: [1, 1], apply: exponential, because: "take the exponential" }],
  ["ln", { arity: [1, 1], apply: logarithm, because: "take the natural logarithm" }],
  ["log", { arity: [1, 1], apply: logarithm, because: "take the natural logarithm" }],
  ["abs", { arity: [1, 1], apply: absoluteValue, because: "take the absolute value" }],
  ["min", { arity: [1, ANY], apply: extreme(minimum), because: "take the smallest" }],
  ["max", { arity: [1, ANY], apply: extreme(maximum), because: "take the largest" }],
]);

/** The arithmetic's own functions: sqrt, exp, ln (log is the same), abs, min and max. */
export function builtIn(name: string): Definition | undefined {
  return BUILT_INS.get(name);
}

function squareRoot(x: Value): Value {
  const isNegative = x.kind === "exact" ? x.value.numerator < 0n : approximation(x) < 0;
  if (isNegative) throw new ValueError("a negative number has no square root");
  if (x.kind === "exact") return exactPower(x.value, HALF);
  return approximateValue(Math.sqrt(approximation(x)));
}

function exponential(x: Value): Value {
  if (isExactly(x, ZERO)) return { kind: "exact", value: ONE };
  return approximateValue(Math.exp(approximation(x)));
}

function logarithm(x: Value): Value {
  if (isExactly(x, ONE)) return { kind: "exact", value: ZERO };
  if (approximation(x) <= 0) throw new ValueError("only a positive number has a logarithm");
  return approximateValue(Math.log(approximation(x)));
}

function isExactly(x: Value, number: Rational): boolean {
  return x.kind === "exact" && compare(x.value, number) === 0;
}

function extreme(pick: (a: Rational, b: Rational) => Rational): BuiltIn {
  const isMinimum = pick(ZERO, rational(1n)) === ZERO;
  const pickOne = (a: Value, b: Value): Value => {
    if (a.kind === "exact" && b.kind === "exact") {
      return { kind: "exact", value: pick(a.value, b.value) };
    }
    if (a.kind === "interval" || b.kind === "interval") {
      const [[lowA, highA], [lowB, highB]] = [ends(a), ends(b)];
      return intervalValue(pick(lowA, lowB), pick(highA, highB));
    }
    return approximation(a) < approximation(b) === isMinimum ? a : b;
  };
  return (first, ...others) => others.reduce(pickOne, first);
}

function ends(value: Value): readonly [Rational, Rational] {
  switch (value.kind) {
    case "exact":
      return [value.value, value.value];
    case "interval":
      return [value.low, value.high];
    case "approximate":
      throw new ValueError("a range and an approximate number cannot be combined");
  }
}
