import { describe, expect, test } from "vitest";
import { read } from "@/lib/arithmetic/read";
import { floatOf } from "./float-of";
import { darkAndBright, fixedAt } from "./scenario.fixture";
import { vocabularyFor } from "./vocabulary";

const vocabulary = vocabularyFor(darkAndBright(["0.5", "0.5"], fixedAt("0.4")));

function float(text: string): number | null {
  const { statement } = read(text);
  if (statement?.kind !== "chain") throw new Error(`${text} is no expression`);
  return floatOf(statement.first, vocabulary);
}

describe("the second opinion in floats", () => {
  test.each([
    ["3/8", 0.375],
    ["1.25", 1.25],
    ["2 + 3", 5],
    ["2 - 3", -1],
    ["2 * 3", 6],
    ["3 / 2", 1.5],
    ["2^10", 1024],
    ["-(2 + 1)", -3],
    ["|2 - 3|", 1],
    ["|3 - 2|", 1],
    ["min(3, 1, 2)", 1],
    ["max(1, 3, 2)", 3],
    ["sqrt(2)", Math.SQRT2],
    ["exp(1)", Math.E],
    ["ln(2)", Math.LN2],
    ["sign(-0.3)", -1],
    ["sign(0.3)", 1],
    ["clip(5, 1, 3)", 3],
    ["clip(-5, 1, 3)", 1],
    ["clip(2, 1, 3)", 2],
    ["L1(0.25, 1)", 0.75],
    ["L2(0.25, 1)", 0.5625],
    ["prediction", 0.4],
    ["2 * midpoint", 1.2],
  ])("of %s is %d", (text, value) => {
    expect(float(text)).toBeCloseTo(value, 14);
  });

  test.each([
    "[0, 1]",
    "unknown",
    "-unknown",
    "|unknown|",
    "1 + unknown",
    "unknown + 1",
    "max(1, unknown)",
    "Huber(0.9, 0.1, 0.2)",
    "share(L2, bright)",
    "minimax",
  ])("is not given of %s", (text) => {
    expect(float(text)).toBeNull();
  });

  test("of a float is the float", () => {
    expect(floatOf({ kind: "approximate", value: 0.123456789 }, vocabulary)).toBe(0.123456789);
  });
});
