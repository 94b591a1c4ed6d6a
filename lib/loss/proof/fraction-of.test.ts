import { describe, expect, test } from "vitest";
import { evaluate } from "@/lib/arithmetic/evaluate";
import { add, divide, multiply, subtract, type Rational } from "@/lib/arithmetic/rational";
import { read } from "@/lib/arithmetic/read";
import type { Vocabulary } from "@/lib/arithmetic/vocabulary";
import { name, number } from "../build";
import { exactly } from "../scenario.fixture";
import { vocabularyFor } from "../vocabulary";
import { Cut, NoProof } from "./fraction";
import { fractionOf, OPEN_NAME } from "./fraction-of";
import { valueAt } from "./polynomial";

/** x is what is open, and y a number. */
function wordsWith(x: Rational | null): Vocabulary {
  const words = vocabularyFor();
  return {
    function: (word) => words.function(word),
    variable: (word) => {
      if (word === "x") return x ? number(x) : name(OPEN_NAME);
      return word === "y" ? number(exactly("0.7")) : words.variable(word);
    },
  };
}

function expressionOf(text: string) {
  const { statement } = read(text);
  if (statement?.kind !== "chain") throw new Error(`${text} is no expression`);
  return statement.first;
}

const fractionIn = (text: string, from: string, to: string) =>
  fractionOf(expressionOf(text), wordsWith(null), { from: exactly(from), to: exactly(to) });

describe("an expression in x has the values of its fraction all over the stretch", () => {
  test.each([
    ["x", "0", "1"],
    ["0.3", "0", "1"],
    ["y - x", "0", "1"],
    ["-x + 2", "0", "1"],
    ["x * (1 - x)", "0", "1"],
    ["(1 - x) / (1 + x)", "0", "1"],
    ["1 / (2 - x) + 1 / (3 - x)", "0", "1"],
    ["x^0", "0", "1"],
    ["x^1", "0", "1"],
    ["(x - 2)^3", "0", "1"],
    ["x^12", "0", "1"],
    ["|x - 0.5|", "0", "1/2"],
    ["|x - 0.5|", "1/2", "1"],
    ["sign(x - 0.5)", "0", "1/2"],
    ["sign(x - 0.5)", "1/2", "1"],
    ["sign(x - x)", "0", "1"],
    ["max(x, 0.5)", "0", "1/2"],
    ["max(x, 0.5)", "1/2", "1"],
    ["max(0.5, x, 0.2)", "1/2", "1"],
    ["min(x, 0.5)", "0", "1/2"],
    ["min(x, 0.5)", "1/2", "1"],
    ["min(0.5, 2 + x, x)", "0", "1/2"],
    ["clip(x, 0.25, 0.5)", "0", "1/4"],
    ["clip(x, 0.25, 0.5)", "1/4", "1/2"],
    ["L2(x, y)", "0", "1"],
    ["L1(x, y)", "0", "7/10"],
    ["mix(0.4, 0.9, x)", "0", "1"],
    ["slope(L2, x)", "0", "1"],
  ])("%s from %s to %s", (text, from, to) => {
    const { top, bottom } = fractionIn(text, from, to);
    const [low, high] = [exactly(from), exactly(to)];
    for (const part of ["1/9", "1/2", "6/7"]) {
      const inside = add(low, multiply(exactly(part), subtract(high, low)));
      const { value } = evaluate(expressionOf(text), wordsWith(inside));
      expect(value).toEqual({
        kind: "exact",
        value: divide(valueAt(top, inside), valueAt(bottom, inside)),
      });
    }
  });
});

describe("a stretch is to be cut where the formula is another one on the other side", () => {
  test.each([
    ["|x - 0.5|", "0.5"],
    ["sign(2 * x - 1/3)", "1/6"],
    ["max(x, 1/7)", "1/7"],
    ["min(1, 2/7, x)", "2/7"],
    ["clip(x, 1/3, 2)", "1/3"],
  ])("%s at %s", (text, at) => {
    const thrown = (() => {
      try {
        return fractionIn(text, "0", "1");
      } catch (error) {
        return error;
      }
    })();
    if (!(thrown instanceof Cut)) throw new Error("no cut was asked for");
    expect(thrown.at).toEqual(exactly(at));
  });
});

describe("there is no proof for what is no such fraction", () => {
  test.each([
    "unknown",
    "x^13",
    "x^(1/2)",
    "x^x",
    "2^-1",
    "sqrt(x)",
    "[0, 1]",
    "nothing(x)",
    "L2(x)",
    "L2(x, 1, 2)",
    "slope(L9, x)",
    "Huber(x, 0, 0)",
    "logcosh(x, 0)",
    "1 / (x - x)",
  ])("%s", (text) => {
    expect(() => fractionIn(text, "0", "1")).toThrow(NoProof);
  });

  test("a float", () => {
    expect(() =>
      fractionOf({ kind: "approximate", value: 0.5 }, wordsWith(null), {
        from: exactly("0"),
        to: exactly("1"),
      }),
    ).toThrow(NoProof);
  });
});
