import { describe, expect, it } from "vitest";
import { findStatements } from "./find";
import { printText } from "./print-text";
import { read } from "./read";

function printed(text: string): string {
  const { statement, problems } = read(text);
  return statement ? printText(statement) : problems.map(({ message }) => message).join();
}

function found(text: string): readonly string[] {
  return findStatements(text).map(({ span }) => text.slice(span.start, span.end));
}

const POWER_FIRST = "the power comes before the sign: write (−x)^2 to square the negative";
const LEFT_TO_RIGHT =
  "a division followed by a bracket is read from left to right; put the divisor in brackets if you mean otherwise";

describe("a statement on its own", () => {
  it.each([
    ["2 (3)", "2 × 3"],
    ["2 \\left|x\\right|", "2 × |x|"],
    ["2\\frac{1}{2}", "2 × (1/2)"],
    ["2√4", "2 × sqrt(4)"],
    ["x[2]", "x × 2"],
    ["L2[2]", "L2(2)"],
    ["0.1 +\n0.2\n= 0.3", "0.1 + 0.2 = 0.3"],
    ["$0.1+0.2$ = $0.3$", "0.1 + 0.2 = 0.3"],
    ["0.1+0.2 = 0.3,", "0.1 + 0.2 = 0.3"],
    ["0.1+0.2 = 0.3;", "0.1 + 0.2 = 0.3"],
    ["0.1+0.2 = 0.3。", "0.1 + 0.2 = 0.3"],
    ["1 ！= 2", "1 ≠ 2"],
    ["(1)+".repeat(100) + "1", `${"1 + ".repeat(100)}1`],
  ])("is read: %s", (text, expected) => {
    expect(printed(text)).toBe(expected);
  });

  it.each([
    ["2\\right|", "this bar opens or closes nothing", 1, 8],
    ["|2\\lvert", "a bar “|” is missing that closes the absolute value", 2, 8],
    ["0.5½", "this should not stand here", 3, 4],
    ["f(1", "a closing bracket “)” is missing", 3, 3],
    ["(1, 2)", "a closing bracket “)” is missing", 2, 3],
    ["\\frac(1)(2)", "a brace is missing", 5, 6],
    ["\\frac", "a brace is missing", 5, 5],
    ["1 =", "something is missing at the end", 3, 3],
    ["1 + 2 +", "something is missing at the end", 7, 7],
    ["0.1€", "“€” is not understood here", 3, 4],
  ])("is refused: %s", (text, message, start, end) => {
    expect(read(text)).toEqual({
      statement: null,
      problems: [{ message, span: { start, end }, severity: "error" }],
    });
  });

  it("has the negative of a size for a raised negative number, and else the number", () => {
    expect(read("x⁻²").statement).toMatchObject({
      first: { right: { kind: "negate", operand: { kind: "number", value: { numerator: 2n } } } },
    });
    expect(read("x⁰").statement).toMatchObject({
      first: { right: { kind: "number", value: { numerator: 0n } } },
    });
  });

  it.each([
    ["1 + 2½", 4, 6],
    ["1 + \\frac{1}{2}", 4, 15],
    ["1 + √4", 4, 6],
    ["1 + \\sqrt{4}", 4, 12],
    ["1 + f(2)", 4, 8],
    ["1 + [2, 3]", 4, 10],
  ])("says where its parts stand: %s", (text, start, end) => {
    expect(read(text).statement).toMatchObject({ first: { right: { span: { start, end } } } });
  });

  it("comes with a warning where a reader may be misled, and only there", () => {
    const warnings = (text: string): readonly string[] =>
      read(text).problems.map(({ message }) => message);
    for (const text of ["-0.1^2", "- 0.1^2", "-   0.1^2"]) {
      expect(warnings(text)).toEqual([POWER_FIRST]);
    }
    for (const text of ["-½", "-2½", "-0.1", "- (0.1^2)"]) expect(warnings(text)).toEqual([]);
    expect(warnings("1/2(3)")).toEqual([LEFT_TO_RIGHT]);
    expect(warnings("2*3(4)")).toEqual([]);
  });
});

describe("a statement among words", () => {
  it.each([
    ["see 0.1+0.2 = 0.3 (2)", ["0.1+0.2 = 0.3"]],
    ["by L2 (0.1+0.2 = 0.3)", ["0.1+0.2 = 0.3"]],
    ["so 2y = 4", ["2y = 4"]],
    ["so 4 = 2y then", ["4 = 2y"]],
    ["so 2x = 4", ["2x = 4"]],
    ["so 0.8/0.1 = 8x", ["0.8/0.1 = 8"]],
    ["1/2 = loss = 0.5", []],
    ["0.1 = 1/10\n= loss", ["0.1 = 1/10"]],
    ["0.1+0.2\n≈ 0.3", ["0.1+0.2\n≈ 0.3"]],
    ["0.1+0.2\n< 0.4", []],
    ["so $0.1+0.2$ = $0.3$ then", ["0.1+0.2$ = $0.3"]],
    [`400 = 1${"+1".repeat(399)}`, []],
  ])("is found in “%s”", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
