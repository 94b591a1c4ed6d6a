import { describe, expect, it } from "vitest";
import type { Expression } from "./expression";
import { printText } from "./print-text";
import { read } from "./read";
import { trace } from "./trace";
import { type Vocabulary, VocabularyError } from "./vocabulary";

function expressionOf(text: string): Expression {
  const { statement } = read(text);
  if (statement?.kind !== "chain") throw new Error(`cannot read ${text}`);
  return statement.first;
}

const vocabulary: Vocabulary = {
  function: (name) =>
    name === "L2"
      ? {
          name,
          arity: [2, 2],
          expand: () => ({
            to: expressionOf("(y_pred - y_true)^2"),
            because: "L2 squares the error",
          }),
        }
      : undefined,
  variable: (name) =>
    name === "y_pred" ? expressionOf("0.9") : name === "y_true" ? expressionOf("0.1") : undefined,
};

function worked(text: string): string {
  const { steps, problem } = trace(expressionOf(text), vocabulary);
  if (problem) return problem.message;
  return steps
    .map(
      ({ relation, expression }) =>
        `${relation === null ? "" : `${relation} `}${printText(expression)}`,
    )
    .join(" ");
}

function reasons(text: string): readonly string[] {
  return trace(expressionOf(text), vocabulary).steps?.map(({ because }) => because) ?? [];
}

describe("trace", () => {
  it.each([
    ["(0.9-0.1)^2", "(0.9 − 0.1)^2 = 0.8^2 = 0.64"],
    ["(1/2) * (|-0.1| + |0.2|)", "1/2 × (|−0.1| + |0.2|) = 0.5 × (0.1 + 0.2) = 0.5 × 0.3 = 0.15"],
    ["1+2+3-4", "1 + 2 + 3 − 4 = 2"],
    ["2*3/4", "2 × 3/4 = 1.5"],
    ["1/3", "1/3"],
    ["2/6", "2/6 = 1/3"],
    ["-0.1", "−0.1"],
    ["-(-0.1)", "−(−0.1) = 0.1"],
    ["0.64", "0.64"],
    ["sqrt(2)*3+1", "sqrt(2) × 3 + 1 ≈ 1.41 × 3 + 1 ≈ 4.24 + 1 ≈ 5.24"],
    ["min(1, sqrt(2))", "min(1, sqrt(2)) ≈ min(1, 1.41) ≈ 1"],
    ["[0.3, 0.9] - 0.1", "[0.3, 0.9] − 0.1 = [0.2, 0.8]"],
    ["L2(a, b)", "L2(a, b) = (y_pred − y_true)^2 = (0.9 − 0.1)^2 = 0.8^2 = 0.64"],
    ["1/0", "this divides by zero"],
    ["z", "“z” has no value here"],
  ])("works %s out line by line", (text, expected) => {
    expect(worked(text)).toBe(expected);
  });

  it("says why each line follows", () => {
    expect(reasons("L2(a, b)")).toEqual([
      "as stated",
      "L2 squares the error",
      "y_pred is 0.9 and y_true is 0.1",
      "subtract",
      "square",
    ]);
    expect(reasons("1 - 2 + 3")).toEqual(["as stated", "add up"]);
    expect(reasons("1 + 2 + 3")).toEqual(["as stated", "add"]);
    expect(reasons("1 - 2 - 3")).toEqual(["as stated", "subtract"]);
    expect(reasons("2 * 3 * 4")).toEqual(["as stated", "multiply"]);
    expect(reasons("2 / 3 / 4")).toEqual(["as stated", "divide"]);
    expect(reasons("2 * 3 / 4")).toEqual(["as stated", "multiply and divide"]);
    expect(reasons("2^3")).toEqual(["as stated", "cube"]);
    expect(reasons("2^4")).toEqual(["as stated", "raise to the power"]);
    expect(reasons("4^0.5")).toEqual(["as stated", "raise to the power"]);
    expect(reasons("-(-1)")).toEqual(["as stated", "change the sign"]);
    expect(reasons("|-1|")).toEqual(["as stated", "take the absolute value"]);
    expect(reasons("max(1, 2)")).toEqual(["as stated", "take the largest"]);
    expect(reasons("min(1, 2)")).toEqual(["as stated", "take the smallest"]);
    expect(reasons("sqrt(4)")).toEqual(["as stated", "take the square root"]);
    expect(reasons("exp(0)")).toEqual(["as stated", "take the exponential"]);
    expect(reasons("ln(1)")).toEqual(["as stated", "take the natural logarithm"]);
    expect(reasons("(1-2)*(1+2)*2^2")).toEqual([
      "as stated",
      "subtract, add and square",
      "multiply",
    ]);
  });

  it("stops after so many lines, with a problem", () => {
    const text = "√".repeat(50) + "2";
    expect(trace(expressionOf(text)).steps).toHaveLength(51);
    const deep = Array.from({ length: 201 }).reduce<Expression>(
      (operand) => ({ kind: "absolute", operand }),
      expressionOf("1+1"),
    );
    expect(trace(deep).problem?.message).toBe("this takes too many steps");
  });
});

it("says what the problem is where a word is refused the second time", () => {
  let left = 1;
  const tired: Vocabulary = {
    variable: () => undefined,
    function: (name) => ({
      name,
      arity: [0, 1],
      expand: () => {
        left -= 1;
        if (left < 0) throw new VocabularyError("this is enough");
        return { to: expressionOf("1 + 1"), because: "it is said so" };
      },
    }),
  };
  expect(trace(expressionOf("f(1)"), tired).problem?.message).toBe("this is enough");
});
