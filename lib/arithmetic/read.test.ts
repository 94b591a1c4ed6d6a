import { describe, expect, it } from "vitest";
import { printText } from "./print-text";
import { read } from "./read";

function printed(text: string): string {
  const { statement, problems } = read(text);
  return statement ? printText(statement) : `error: ${problems.map((p) => p.message).join()}`;
}

function problemOf(text: string): { message: string; at: readonly [number, number] } {
  const [problem] = read(text).problems;
  if (!problem) throw new Error(`no problem in ${text}`);
  return { message: problem.message, at: [problem.span.start, problem.span.end] };
}

describe("read", () => {
  it.each([
    ["0.9-0.1", "0.9 − 0.1"],
    [".5 + 0.10", "0.5 + 0.10"],
    ["2*3·4⋅5×6", "2 × 3 × 4 × 5 × 6"],
    ["6/3÷2", "6/3/2"],
    ["0.1² + 2³ + 2^3 + 2**3", "0.1^2 + 2^3 + 2^3 + 2^3"],
    ["x⁻¹", "x^(−1)"],
    ["10¹²", "10^12"],
    ["2^3^2", "2^(3^2)"],
    ["(2^3)^2", "(2^3)^2"],
    ["2^-1", "2^(−1)"],
    ["1-(2-3)-4", "1 − (2 − 3) − 4"],
    ["1-2-3", "1 − 2 − 3"],
    ["6/(3/2)", "6/(3/2)"],
    ["a*(b*c)", "a × (b × c)"],
    ["{[(1)]}", "1"],
    ["|-0.1|", "|−0.1|"],
    ["||a|-|b||", "||a| − |b||"],
    ["|a|b|c|", "|a| × b × |c|"],
    ["abs(x) + abs(x, y)", "|x| + abs(x, y)"],
    ["+0.1", "0.1"],
    ["--1", "−(−1)"],
    ["1 - -1", "1 − (−1)"],
    ["1 * -2", "1 × (−2)"],
    ["-2 * 3", "−2 × 3"],
    ["-(2*3)", "−(2 × 3)"],
    ["(1/2)(0.3)", "1/2 × 0.3"],
    ["2(3)", "2 × 3"],
    ["2|x|", "2 × |x|"],
    ["2e", "2 × e"],
    ["(2)3", "2 × 3"],
    ["2e-3", "0.002"],
    ["1E2", "100"],
    ["20% + 12.5 %", "20% + 12.5%"],
    ["½ + 2¼", "1/2 + (2 + 1/4)"],
    ["⅓", "1/3"],
    ["√2 + √(x+1)", "sqrt(2) + sqrt(x + 1)"],
    ["L2(0.9, 0.1)", "L2(0.9, 0.1)"],
    ["share (L2, bright)", "share(L2, bright)"],
    ["best(L1) = [0.3, 0.9]", "best(L1) = [0.3, 0.9]"],
    ["[-1/3, 2]", "[−1/3, 2]"],
    ["y_pred", "y_pred"],
    ["y_{pred} - y_{\\text{true}}", "y_pred − y_true"],
    ["x_1_2", "x_1_2"],
    ["L_1 + L₂ + L_{p} + \\ell_1", "L1 + L2 + Lp + L1"],
    ["x₁₂", "x_12"],
    ["\\hat{y} - \\bar y", "y_hat − y_bar"],
    ["\\mathrm{L2}(a, b)", "L2(a, b)"],
    ["α + \\tau", "alpha + tau"],
    ["\\sigma_{a}", "sigma_a"],
    ["\\frac{1}{2} \\times \\left|0.8 - 0.7\\right|", "1/2 × |0.8 − 0.7|"],
    ["\\dfrac{a+b}{c}\\cdot\\tfrac{1}{2}", "(a + b)/c × (1/2)"],
    ["\\frac12", "1/2"],
    ["\\frac1{20} + \\frac{a}2", "1/20 + a/2"],
    ["\\left(1 + 2\\right)^{2}", "(1 + 2)^2"],
    ["\\lvert x \\rvert \\div 2", "|x|/2"],
    ["\\left[1\\right] + \\{2\\} + \\bigl(3\\bigr)", "1 + 2 + 3"],
    ["\\sqrt{2}\\,\\ln(2)\\!\\exp(1)", "sqrt(2) × ln(2) × exp(1)"],
    ["20\\%", "20%"],
    ["$0.1 + 0.2$", "0.1 + 0.2"],
    ["\\(0.1\\)", "0.1"],
    ["“0.1 + 0.2 = 0.3.”", "0.1 + 0.2 = 0.3"],
    ["0.9\u00a0−\u200b0.1", "0.9 − 0.1"],
    ["０.９＋０.１", "0.9 + 0.1"],
    ["0.9 – 0.1", "0.9 − 0.1"],
  ])("reads %s as %s", (typed, expected) => {
    expect(printed(typed)).toBe(expected);
  });

  it.each([
    ["a = b = c", "="],
    ["1 == 2", "="],
    ["1 === 2", "="],
    ["1 ≈ 2", "≈"],
    ["1 ~= 2", "≈"],
    ["1 =~ 2", "≈"],
    ["1 \\approx 2", "≈"],
    ["1 != 2", "≠"],
    ["1 ≠ 2", "≠"],
    ["1 \\ne 2", "≠"],
    ["1 \\neq 2", "≠"],
    ["1 < 2", "<"],
    ["1 \\lt 2", "<"],
    ["1 <-2", "<"],
    ["1 <= 2", "≤"],
    ["1 =< 2", "≤"],
    ["1 ≤ 2", "≤"],
    ["1 ⩽ 2", "≤"],
    ["1 \\le 2", "≤"],
    ["1 \\leq 2", "≤"],
    ["1 > 2", ">"],
    ["1 \\gt 2", ">"],
    ["1 >= 2", "≥"],
    ["1 ≥ 2", "≥"],
    ["1 \\ge 2", "≥"],
    ["1 \\geq 2", "≥"],
  ])("reads the relation of %s", (typed, relation) => {
    const { statement } = read(typed);
    expect(statement?.kind === "chain" && statement.links[0]?.relation).toBe(relation);
  });

  it("takes a name before a chain for a label, and keeps it out of the chain", () => {
    const { statement } = read("L1 = |0.8 - 0.7| = 0.1");
    expect(statement).toMatchObject({
      kind: "chain",
      label: { kind: "name", name: "L1", span: { start: 0, end: 2 } },
      first: { kind: "absolute", span: { start: 5, end: 16 } },
      links: [
        { relation: "=", right: { kind: "number", text: "0.1", span: { start: 19, end: 22 } } },
      ],
      span: { start: 0, end: 22 },
    });
  });

  it("takes a name with a single value for an assignment, with = or :=", () => {
    const value = { kind: "number", text: "0.8" };
    expect(read("y_{pred} = 0.8").statement).toMatchObject({
      kind: "assignment",
      name: "y_pred",
      value,
    });
    expect(read("e := 0.8").statement).toMatchObject({ kind: "assignment", name: "e", value });
    expect(read("L2 = (0.8-0.7)^2").statement).toMatchObject({
      kind: "assignment",
      name: "L2",
      value: { kind: "binary", operator: "^" },
    });
    expect(read("x ≈ 0.8").statement).toMatchObject({ kind: "chain", first: { name: "x" } });
    expect(read("0.8 = x").statement).toMatchObject({ kind: "chain", links: [{ relation: "=" }] });
  });

  it("counts positions in the text as typed, brackets included", () => {
    const { statement } = read("  \u200b(0.9\u00a0− 0.1)² = 0.64 ");
    expect(statement).toMatchObject({
      span: { start: 3, end: 22 },
      first: {
        span: { start: 3, end: 15 },
        left: { span: { start: 3, end: 14 }, left: { span: { start: 4, end: 7 } } },
        right: { span: { start: 14, end: 15 } },
      },
    });
  });

  it("warns that the power comes before the sign, and only then", () => {
    expect(read("-0.1^2").problems).toEqual([
      {
        message: "the power comes before the sign: write (−x)^2 to square the negative",
        span: { start: 0, end: 6 },
        severity: "warning",
      },
    ]);
    expect(read("-0.1²").problems).toHaveLength(1);
    for (const clear of ["(-0.1)^2", "-(0.1^2)", "-x^2", "1 - 0.1^2", "2^-1"]) {
      expect(read(clear).problems).toEqual([]);
    }
  });

  it("warns that a division before a bracket is read from left to right", () => {
    expect(read("1/2(3)").problems).toMatchObject([
      { severity: "warning", span: { start: 0, end: 6 } },
    ]);
    expect(read("2(3)/4").problems).toEqual([]);
    expect(read("\\frac{1}{2}(3)").problems).toEqual([]);
  });

  it.each([
    ["", "there is nothing to read here", [0, 0]],
    [" $ ", "there is nothing to read here", [0, 3]],
    ["1 +", "something is missing at the end", [3, 3]],
    ["(1", "a closing bracket “)” is missing", [2, 2]],
    ["[1", "a closing bracket “]” is missing", [2, 2]],
    ["{1)", "a closing bracket “}” is missing", [2, 3]],
    ["1)", "this bracket closes nothing", [1, 2]],
    ["|1", "a bar “|” is missing that closes the absolute value", [2, 2]],
    ["\\right|1|", "this bar opens nothing", [0, 7]],
    ["1 2", "an operator is missing before this", [2, 3]],
    ["a b", "an operator is missing before this", [2, 3]],
    ["* 2", "a number, a name or a bracket should stand here", [0, 1]],
    [
      "1,5 + 1",
      "a comma stands only between the arguments of a function; write decimals with a point",
      [1, 2],
    ],
    ["1.2.3", "this is not a number", [0, 5]],
    ["1 + €2", "“€” is not understood here", [4, 5]],
    ["1 + 😀", "“😀” is not understood here", [4, 6]],
    ["\\int 2", "\\int is not understood here", [0, 4]],
    ["1 => 2", "“=>” is not understood here", [2, 4]],
    ["2 := 3", "only a name can be given a value with “:=”", [2, 4]],
    ["x = 2 := 3", "only a name can be given a value with “:=”", [6, 8]],
    ["\\frac123", "a brace is missing", [5, 8]],
    ["[a, 1]", "the ends of an interval should be plain numbers", [0, 6]],
    ["[2, 1]", "the lower end of an interval comes first", [0, 6]],
    ["1e301", "this number has too many digits", [0, 5]],
    ["1 / 0 %%", "“%” is not understood here", [7, 8]],
  ])("says what is wrong with “%s”, and where", (typed, message, at) => {
    expect(read(typed).statement).toBeNull();
    expect(problemOf(typed)).toEqual({ message, at });
  });

  it("bounds length, depth and digits", () => {
    expect(read("1".repeat(600)).statement).not.toBeNull();
    expect(problemOf("1".repeat(601)).message).toBe("this number has too many digits");
    expect(problemOf("x^²").message).toBe("a number, a name or a bracket should stand here");
    expect(read("x" + "²".repeat(600)).statement).not.toBeNull();
    expect(problemOf("x" + "²".repeat(601)).message).toBe("this number has too many digits");
    expect(read(`${"(".repeat(60)}1${")".repeat(60)}`).statement).not.toBeNull();
    expect(problemOf(`${"(".repeat(61)}1${")".repeat(61)}`).message).toBe(
      "this is nested too deeply",
    );
    expect(problemOf(`${"-".repeat(61)}1`).message).toBe("this is nested too deeply");
    expect(problemOf("2^".repeat(61) + "1").message).toBe("this is nested too deeply");
    expect(problemOf("√".repeat(61) + "1").message).toBe("this is nested too deeply");
    expect(read(" ".repeat(1999) + "1").statement).not.toBeNull();
    expect(problemOf(" ".repeat(2000) + "1")).toEqual({
      message: "this is longer than 2000 characters",
      at: [2000, 2001],
    });
  });
});
