import { describe, expect, it } from "vitest";
import type { Expression } from "./expression";
import { literal, valueExpression } from "./literal";
import { literalValue } from "./literal-value";
import { printText } from "./print-text";
import { ONE, rational, ZERO } from "./rational";
import { read } from "./read";
import type { Value } from "./value";

function expressionOf(text: string): Expression {
  const { statement } = read(text);
  if (statement?.kind !== "chain") throw new Error(`cannot read ${text}`);
  return statement.first;
}

describe("an expression that is nothing but its value", () => {
  it.each<[string, Value]>([
    ["0.9", { kind: "exact", value: rational(9, 10) }],
    ["-0.1", { kind: "exact", value: rational(-1, 10) }],
    ["[0.3, 0.9]", { kind: "interval", low: rational(3, 10), high: rational(9, 10) }],
  ])("is %s", (text, value) => {
    expect(literal(expressionOf(text))).toEqual(value);
  });

  it.each(["x", "|1|", "-x", "--1", "-|1|", "1/2", "sqrt(4)"])("is not %s", (text) => {
    expect(literal(expressionOf(text))).toBeNull();
  });

  it("states every kind of value, and gives it back", () => {
    const values: readonly Value[] = [
      { kind: "exact", value: rational(-1, 3) },
      { kind: "approximate", value: 1.41 },
      { kind: "interval", low: ZERO, high: ONE },
    ];
    for (const value of values) expect(literal(valueExpression(value))).toEqual(value);
  });
});

describe("a number as people write one", () => {
  it.each([
    ["0.3", "0.3"],
    ["-0.3", "−0.3"],
    ["--0.3", "0.3"],
    ["1/3", "1/3"],
    ["-1/3", "−1/3"],
    ["-(1/3)", "−1/3"],
    ["0/3", "0"],
  ])("is %s", (text, number) => {
    const value = literalValue(expressionOf(text));
    expect(value && printText({ kind: "number", value })).toBe(number);
  });

  it.each([
    "1/0",
    "1/2/3",
    "1/(2/3)",
    "1/-3",
    "1/x",
    "x/3",
    "1+2",
    "2*3",
    "2^3",
    "x",
    "-x",
    "|1|",
    "f(1)",
    "[0, 1]",
  ])("is not %s", (text) => {
    expect(literalValue(expressionOf(text))).toBeNull();
  });

  it("is not a float", () => {
    expect(literalValue({ kind: "approximate", value: 1 })).toBeNull();
  });
});
