import { describe, expect, it } from "vitest";
import { display } from "./display";
import type { Expression } from "./expression";
import { printText } from "./print-text";
import { read } from "./read";
import { trace } from "./trace";

function expressionOf(text: string): Expression {
  const { statement } = read(text);
  if (statement?.kind !== "chain") throw new Error(`cannot read ${text}`);
  return statement.first;
}

function linesOf(text: string): readonly string[] {
  const { steps } = trace(expressionOf(text));
  return (steps ?? []).map(
    ({ relation, expression, because }) =>
      `${relation ?? ""} ${printText(expression)} (${because})`,
  );
}

describe("a worked line", () => {
  it.each([
    ["3^2", "square"],
    ["3^3", "cube"],
    ["3^4", "raise to the power"],
    ["32^0.4", "raise to the power"],
    ["4^1.5", "raise to the power"],
    ["3^(-2)", "raise to the power"],
  ])("is a square or a cube for the exponents 2 and 3 alone: %s", (text, word) => {
    expect(linesOf(text).at(-1)).toContain(`(${word})`);
  });

  it("is a power where the exponent is only known about", () => {
    expect(linesOf("2^sqrt(2)")).toEqual([
      " 2^sqrt(2) (as stated)",
      "≈ 2^1.41 (take the square root)",
      "≈ 2.67 (raise to the power)",
    ]);
  });

  it("is about equal once a line before it was, though its own number is exact", () => {
    expect(linesOf("max(sqrt(1 + 1), 2)")).toEqual([
      " max(sqrt(1 + 1), 2) (as stated)",
      "= max(sqrt(2), 2) (add)",
      "≈ max(1.41, 2) (take the square root)",
      "≈ 2 (take the largest)",
    ]);
  });

  it("compares exact numbers beyond the range of a float, and knows their signs", () => {
    const value = (text: string): string => {
      const result = trace(expressionOf(text));
      return result.value === undefined ? result.problem.message : display(result.value).text;
    };
    expect(value("min(2^1000 × 2^500, 2^1000 × 2^500 + 1) - 2^1000 × 2^500")).toBe("0");
    expect(value("max(2^1000 × 2^500 + 1, 2^1000 × 2^500) - 2^1000 × 2^500")).toBe("1");
    expect(value("sqrt(-(0.5^1000 × 0.5^1000))")).toBe("a negative number has no square root");
  });
});
