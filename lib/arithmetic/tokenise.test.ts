import { describe, expect, it } from "vitest";
import type { Token } from "./token";
import { tokenise } from "./tokenise";

/** What a token means in a few letters. */
function sketch(token: Token): string {
  switch (token.kind) {
    case "number":
    case "operator":
      return token.text;
    case "name":
      return token.marked ? `${token.name}!` : token.name;
    case "relation":
      return token.assigns ? `:${token.relation}` : token.relation;
    case "open":
    case "close":
      return `${token.kind} ${token.bracket}`;
    case "bar":
      return `bar ${token.side}`;
    case "other":
      return token.message;
    default:
      return token.kind;
  }
}

describe("tokenise", () => {
  it.each([
    ["0.9-0.1", ["0.9", "-", "0.1"]],
    ["2**3", ["2", "**", "3"]],
    ["x := 2", ["x", ":=", "2"]],
    ["½ ²", ["vulgar", "superscript"]],
    ["\\left( x \\right)", ["open (", "x", "close ("]],
    ["\\left[x\\right]", ["open [", "x", "close ["]],
    ["\\left\\{x\\right\\}", ["open {", "x", "close {"]],
    ["\\left\\lbrace x\\right\\rbrace", ["open {", "x", "close {"]],
    ["\\left|x\\right|", ["bar open", "x", "bar close"]],
    ["\\left\\vert x\\right\\rvert", ["bar open", "x", "bar close"]],
    ["\\left \\lvert x\\right \\rvert", ["bar open", "x", "bar close"]],
    ["\\left.x\\right|", ["x", "bar close"]],
    ["\\left)x\\right(", ["open (", "x", "close ("]],
    ["\\left]x\\right[", ["open [", "x", "close ["]],
    ["\\{x\\}", ["open {", "x", "close {"]],
    ["\\(x\\)", ["delimiter", "x", "delimiter"]],
    ["\\[x\\]", ["delimiter", "x", "delimiter"]],
    ["$x$ \"x\" 'x' `x`", Array.from({ length: 4 }, () => ["delimiter", "x", "delimiter"]).flat()],
    ["x\\\\y\nz", ["x", "newline", "y", "newline", "z"]],
    ["x\\,y\\;z\\:a\\!b\\ c", ["x", "y", "z", "a", "b", "c"]],
    ["x\\\ny", ["x", "y"]],
    ["2\\times3\\cdot4\\div5", ["2", "*", "3", "*", "4", "/", "5"]],
    ["\\frac{1}{2}", ["fraction", "open {", "1", "close {", "open {", "2", "close {"]],
    ["\\sqrt 2 √2", ["root", "2", "root", "2"]],
    ["\\tau \\ln x", ["tau!", "ln!", "x"]],
    ["\\quad x \\displaystyle y", ["x", "y"]],
    ["\\mid x\\vert", ["bar either", "x", "bar either"]],
    ["\\int x", ["\\int is not understood here", "x"]],
    ["\\; \\? x", ["\\? is not understood here", "x"]],
    [
      "€ 😀;",
      ["“€” is not understood here", "“😀” is not understood here", "“;” is not understood here"],
    ],
    ["\\", ["“\\” is not understood here"]],
    ["1.2.3", ["this is not a number"]],
    ["a\u200bb", ["a", "b"]],
    ["a &~b", ["a", "b"]],
    ["", []],
  ])("cuts %s", (text, expected) => {
    expect(tokenise(text).map(sketch)).toEqual(expected);
  });

  it.each(["tau", "pi", "omega"])("knows the Greek letter %s by its command", (name) => {
    expect(tokenise(`\\${name}`).map(sketch)).toEqual([`${name}!`]);
  });

  it("gives offsets in the text as typed, and whether space stands in front", () => {
    expect(
      tokenise(" 1\u200b+\u00a0😀 \\left( 2").map(({ span, spaced }) => [
        span.start,
        span.end,
        spaced,
      ]),
    ).toEqual([
      [1, 2, true],
      [3, 4, false],
      [5, 7, true],
      [8, 14, true],
      [15, 16, true],
    ]);
    expect(tokenise("1\\,2\n3").map(({ spaced }) => spaced)).toEqual([true, true, false, false]);
  });

  it("takes typographic characters for the plain ones", () => {
    expect(tokenise("−1 × 2 ÷ 3 ∣x∣ ⩽ ≧ ≃").map(sketch)).toEqual([
      "-",
      "1",
      "*",
      "2",
      "/",
      "3",
      "bar either",
      "x",
      "bar either",
      "≤",
      "≥",
      "≈",
    ]);
    expect(tokenise("（１＋２～）").map(sketch)).toEqual(["open (", "1", "+", "2", "close ("]);
    expect(tokenise("｟").map(sketch)).toEqual(["“｟” is not understood here"]);
    expect(tokenise("＂x“»").map(sketch)).toEqual(["delimiter", "x", "delimiter", "delimiter"]);
  });
});
