import { describe, expect, it } from "vitest";
import { display } from "./display";
import { evaluate, valueOf } from "./evaluate";
import { EvaluationError } from "./evaluation-error";
import type { Expression } from "./expression";
import { read } from "./read";
import { type FunctionDefinition, type Vocabulary, VocabularyError } from "./vocabulary";

function expressionOf(text: string): Expression {
  const { statement } = read(text);
  if (statement?.kind !== "chain") throw new Error(`cannot read ${text}`);
  return statement.first;
}

function result(text: string, vocabulary?: Vocabulary): string {
  const { value, problem } = evaluate(expressionOf(text), vocabulary);
  return value
    ? display(value).text
    : `${problem.message} @${text.slice(problem.span.start, problem.span.end)}`;
}

const square: FunctionDefinition = {
  name: "L2",
  arity: [2, 2],
  expand([p, t]) {
    if (!p || !t) throw new VocabularyError("two numbers, please");
    const left: Expression = { kind: "binary", operator: "-", left: p, right: t };
    const two = expressionOf("2");
    return { to: { kind: "binary", operator: "^", left, right: two }, because: "L2 is the square" };
  },
};

const picky: FunctionDefinition = {
  name: "picky",
  arity: [1, 2],
  expand([first], context) {
    if (!first) throw new VocabularyError("nothing");
    const value = context.evaluate(first);
    if (value.kind !== "exact" || value.value.numerator !== 1n) {
      throw new VocabularyError("only 1 will do");
    }
    return { to: first, because: "it is 1" };
  },
};

const endless: FunctionDefinition = {
  name: "endless",
  arity: [0, 3],
  expand: (callArguments) => ({
    to: { kind: "call", name: "endless", arguments: callArguments },
    because: "again",
  }),
};

const vocabulary: Vocabulary = {
  function: (name) => [square, picky, endless].find((definition) => definition.name === name),
  variable: (name) =>
    name === "e"
      ? expressionOf("0.9 - 0.1")
      : name === "loop"
        ? expressionOf("loop + 1")
        : undefined,
};

describe("evaluate", () => {
  it("is exact where floating point is not", () => {
    expect((0.9 - 0.1) ** 2).not.toBe(0.64);
    expect(result("(0.9-0.1)^2")).toBe("0.64");
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(result("0.1+0.2")).toBe("0.3");
  });

  it.each([
    ["1/3 + 1/6", "0.5"],
    ["-0.1^2", "−0.01"],
    ["(-0.1)^2", "0.01"],
    ["|0.1 - 0.3|", "0.2"],
    ["2^-2", "0.25"],
    ["(-2)^-3", "−0.125"],
    ["0^0", "1"],
    ["4^0.5", "2"],
    ["(8/27)^(1/3)", "2/3 ≈ 0.667"],
    ["(4/9)^(-1/2)", "1.5"],
    ["(-8)^(1/3)", "a negative number has no such power @(-8)^(1/3)"],
    ["sqrt(0.64)", "0.8"],
    ["sqrt(0)", "0"],
    ["sqrt(2)", "≈ 1.41"],
    ["sqrt(sqrt(2))", "≈ 1.19"],
    ["sqrt(-1)", "a negative number has no square root @sqrt(-1)"],
    ["sqrt(-sqrt(2))", "a negative number has no square root @sqrt(-sqrt(2))"],
    ["exp(0)", "1"],
    ["exp(1)", "≈ 2.72"],
    ["exp(1000)", "this number is too large to work with @exp(1000)"],
    ["ln(1)", "0"],
    ["log(10)", "≈ 2.30"],
    ["ln(0)", "only a positive number has a logarithm @ln(0)"],
    ["ln(-1)", "only a positive number has a logarithm @ln(-1)"],
    ["min(3, 1/3, 2)", "1/3 ≈ 0.333"],
    ["max(3, 1/3, 2)", "3"],
    ["min(sqrt(2), 1)", "1"],
    ["max(sqrt(2), 1)", "≈ 1.41"],
    ["max([0.1, 0.5], 0.3)", "[0.3, 0.5]"],
    ["min([0.1, 0.5], [0.2, 0.4])", "[0.1, 0.4]"],
    [
      "min([0.1, 0.5], sqrt(2))",
      "a range and an approximate number cannot be combined @min([0.1, 0.5], sqrt(2))",
    ],
    ["abs(-2)", "2"],
    ["abs(1, 2)", "“abs” takes 1 argument, not 2 @abs(1, 2)"],
    ["1/0", "this divides by zero @1/0"],
    ["1 + 1/(0.5 - 1/2)", "this divides by zero @1/(0.5 - 1/2)"],
    ["0^-1", "this divides by zero @0^-1"],
    ["sqrt(2)/0", "this divides by zero @sqrt(2)/0"],
    ["sqrt(2)^2", "≈ 2.00"],
    ["sqrt(2) - sqrt(2)", "≈ 0"],
    ["sqrt(2) * -sqrt(2)", "≈ −2.00"],
    ["(-sqrt(2))^0.5", "a negative number has no such power @(-sqrt(2))^0.5"],
    ["|-sqrt(2)|", "≈ 1.41"],
    ["0^(-sqrt(2))", "this divides by zero @0^(-sqrt(2))"],
    ["[0.3, 0.9] - 0.1", "[0.2, 0.8]"],
    ["0.1 - [0.3, 0.9]", "[−0.8, −0.2]"],
    ["-[0.3, 0.9]", "[−0.9, −0.3]"],
    ["|[-0.3, 0.9]|", "[0, 0.9]"],
    ["|[-0.3, -0.1]|", "[0.1, 0.3]"],
    ["|[0, 0.1]|", "[0, 0.1]"],
    ["-2 * [0.3, 0.9]", "[−1.8, −0.6]"],
    ["[1, 2] * [-1, 3]", "[−2, 6]"],
    ["[1, 2] / 4", "[0.25, 0.5]"],
    ["1 / [1, 2]", "[0.5, 1]"],
    ["1 / [-1, 2]", "this divides by zero @1 / [-1, 2]"],
    ["1 / [0, 2]", "this divides by zero @1 / [0, 2]"],
    ["1 / [-2, 0]", "this divides by zero @1 / [-2, 0]"],
    ["[-1, 2]^2", "[0, 4]"],
    ["[1, 2]^3", "[1, 8]"],
    ["[1, 2]^0", "only a positive whole power of a range can be taken @[1, 2]^0"],
    ["[1, 2]^0.5", "only a positive whole power of a range can be taken @[1, 2]^0.5"],
    ["2^[1, 2]", "only a positive whole power of a range can be taken @2^[1, 2]"],
    ["[1, 2] * 0", "0"],
    ["[2, 2]", "[2, 2]"],
    ["[1, 2] + sqrt(2)", "a range and an approximate number cannot be combined @[1, 2] + sqrt(2)"],
    ["exp([1, 2])", "a whole range of numbers cannot be used here @exp([1, 2])"],
    ["x + 1", "“x” has no value here @x"],
    ["f(1)", "“f” is no function known here @f(1)"],
    ["2^1000 * 2^1000", "≈ 1.15 × 10^602"],
  ])("takes %s for %s", (text, expected) => {
    expect(result(text)).toBe(expected);
  });

  it("bounds exponents and results", () => {
    expect(result("1^1000")).toBe("1");
    expect(result("1^1001")).toBe("this exponent is too large @1^1001");
    expect(result("1^-1001")).toBe("this exponent is too large @1^-1001");
    expect(result("9^9^9")).toBe("this exponent is too large @9^9^9");
    expect(result("9^1000")).toBe("this number is too large to work with @9^1000");
    expect(result("(1/9)^1000")).toBe("this number is too large to work with @(1/9)^1000");
    expect(result("2^1000 * 2^1000 * 2^100")).toContain("this number is too large to work with");
    expect(result("1" + "+1".repeat(900))).toBe("901");
  });

  it("expands the vocabulary's calls and names", () => {
    expect(result("L2(0.9, 0.1)", vocabulary)).toBe("0.64");
    expect(result("L2(e, 0)/e", vocabulary)).toBe("0.8");
    expect(result("picky(2 - 1)", vocabulary)).toBe("1");
  });

  it("puts the vocabulary's refusals where the call stands", () => {
    expect(result("1 + L2(1)", vocabulary)).toBe("“L2” takes 2 arguments, not 1 @L2(1)");
    expect(result("1 + picky(2)", vocabulary)).toBe("only 1 will do @picky(2)");
    expect(result("picky(1, 2, 3)", vocabulary)).toBe(
      "“picky” takes 1 or 2 arguments, not 3 @picky(1, 2, 3)",
    );
    expect(result("endless(1, 2, 3, 4)", vocabulary)).toBe(
      "“endless” takes 0 to 3 arguments, not 4 @endless(1, 2, 3, 4)",
    );
    expect(result("1 + picky(1/0)", vocabulary)).toBe("this divides by zero @1/0");
  });

  it("stops at definitions that never end", () => {
    const message = "this is defined in terms of itself, or too deeply";
    expect(result("endless(1)", vocabulary)).toContain(message);
    expect(result("1 + loop", vocabulary)).toBe(`${message} @loop`);
  });

  it("throws the same problem for those who build on it", () => {
    expect(() => valueOf(expressionOf("1/0"))).toThrow(EvaluationError);
    expect(valueOf(expressionOf("1/2"))).toEqual({
      kind: "exact",
      value: { numerator: 1n, denominator: 2n },
    });
  });

  it("lets errors of the vocabulary's own pass", () => {
    const broken: Vocabulary = {
      function: () => undefined,
      variable: () => {
        throw new TypeError("a fault");
      },
    };
    expect(() => evaluate(expressionOf("x"), broken)).toThrow(TypeError);
  });
});
