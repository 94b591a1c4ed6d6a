import { describe, expect, it } from "vitest";
import type { BinaryOperator, Expression } from "./expression";
import { printLatex } from "./print-latex";
import { printSpeech } from "./print-speech";
import { printText } from "./print-text";
import { rational } from "./rational";

const x: Expression = { kind: "name", name: "x" };
const third: Expression = { kind: "number", value: rational(1, 3) };
const minusThird: Expression = { kind: "number", value: rational(-1, 3) };
const minusHalf: Expression = { kind: "number", value: rational(-1, 2) };
const huge: Expression = { kind: "approximate", value: 1e9 };
const tiny: Expression = { kind: "approximate", value: -1e-9 };
const range: Expression = { kind: "interval", low: rational(-1, 3), high: rational(1, 2) };

function binary(left: Expression, operator: BinaryOperator, right: Expression): Expression {
  return { kind: "binary", operator, left, right };
}

describe("computed numbers inside an expression", () => {
  it.each<[string, Expression, string, string]>([
    ["a sum", binary(x, "+", third), "x + 1/3", "x + \\frac{1}{3}"],
    [
      "a negative term",
      binary(minusHalf, "+", minusHalf),
      "−0.5 + (−0.5)",
      "-0.5 + \\left(-0.5\\right)",
    ],
    [
      "a negative fraction",
      binary(x, "-", minusThird),
      "x − (−1/3)",
      "x - \\left(-\\frac{1}{3}\\right)",
    ],
    [
      "a product of a negative",
      binary(x, "+", binary({ kind: "negate", operand: x }, "*", x)),
      "x + (−x × x)",
      "x + \\left(-x \\times x\\right)",
    ],
    ["a factor in front", binary(third, "*", x), "1/3 × x", "\\frac{1}{3} \\times x"],
    ["a factor behind", binary(x, "*", third), "x × (1/3)", "x \\times \\frac{1}{3}"],
    ["a divisor", binary(x, "/", third), "x/(1/3)", "\\frac{x}{\\frac{1}{3}}"],
    ["a base", binary(third, "^", x), "(1/3)^x", "\\left(\\frac{1}{3}\\right)^{x}"],
    ["an exponent", binary(x, "^", third), "x^(1/3)", "x^{\\frac{1}{3}}"],
    [
      "a power of ten",
      binary(x, "*", huge),
      "x × (1.00 × 10^9)",
      "x \\times \\left(1.00 \\times 10^{9}\\right)",
    ],
    [
      "its power",
      binary(huge, "^", x),
      "(1.00 × 10^9)^x",
      "\\left(1.00 \\times 10^{9}\\right)^{x}",
    ],
    [
      "a small one",
      binary(x, "/", tiny),
      "x/(−1.00 × 10^(−9))",
      "\\frac{x}{-1.00 \\times 10^{-9}}",
    ],
    ["a range", binary(range, "^", x), "[−1/3, 0.5]^x", "\\left[-\\frac{1}{3}, 0.5\\right]^{x}"],
    ["a sign", { kind: "negate", operand: third }, "−(1/3)", "-\\frac{1}{3}"],
    [
      "a sign of a power",
      { kind: "negate", operand: binary(third, "^", x) },
      "−((1/3)^x)",
      "-\\left(\\left(\\frac{1}{3}\\right)^{x}\\right)",
    ],
  ])("have the brackets they need: %s", (_, expression, text, latex) => {
    expect(printText(expression)).toBe(text);
    expect(printLatex(expression)).toBe(latex);
  });

  it.each<[Expression, string]>([
    [{ kind: "absolute", operand: third }, "the absolute value of open 1 over 3 close"],
    [{ kind: "absolute", operand: minusHalf }, "the absolute value of negative 0.5"],
    [{ kind: "absolute", operand: binary(x, "^", x) }, "the absolute value of x to the power of x"],
    [
      { kind: "call", name: "best_of", arguments: [x, third] },
      "best of of open x and 1 over 3 close",
    ],
    [
      { kind: "call", name: "min", arguments: [x, minusHalf] },
      "the smallest of x and negative 0.5",
    ],
    [
      { kind: "absolute", operand: minusThird },
      "the absolute value of open negative 1 over 3 close",
    ],
    [binary(x, "-", minusThird), "x minus open negative 1 over 3 close"],
    [tiny, "negative 1.00 times 10 to the power of negative 9"],
    [binary(x, "^", { kind: "number", value: rational(3) }), "x cubed"],
    [binary(x, "^", { kind: "name", name: "toString" }), "x to the power of toString"],
    [range, "the range from negative 1 over 3 to 0.5"],
  ])("are said with the brackets they need (%#)", (expression, speech) => {
    expect(printSpeech(expression)).toBe(speech);
  });

  it("are percentages or decimals as they were typed, and no other spelling", () => {
    const number = (text: string): string =>
      printText({ kind: "number", value: rational(1, 8), text });
    expect(number("12.5%")).toBe("12.5%");
    expect(number("12%")).toBe("12%");
    expect(number(".125%")).toBe(".125%");
    expect(number("0.1250")).toBe("0.1250");
    for (const other of [
      "1.25e1%",
      "12.%",
      "%",
      "12.5%%",
      ".125",
      "1.25e-1",
      "0.12…",
      "x0.5",
      "x5%",
    ]) {
      expect(number(other)).toBe("0.125");
    }
  });
});
