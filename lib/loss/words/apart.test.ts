import { describe, expect, test } from "vitest";
import { printText } from "@/lib/arithmetic/print-text";
import { trace } from "@/lib/arithmetic/trace";
import { claimFrom, darkAndBright, shown } from "../scenario.fixture";
import { vocabularyFor } from "../vocabulary";

const odd = darkAndBright(["0.8", "0.2"]);

describe("two ends are the same", () => {
  test.each([
    ["apart(sqrt(2), sqrt(2))", "0"],
    ["apart(sqrt(2), sqrt(2) + 10^-12)", "0"],
    ["apart(sqrt(2) + 10^-12, sqrt(2))", "0"],
    ["apart(sqrt(2), 1.4142135623731)", "0"],
    ["apart(1.4142135623731, sqrt(2))", "0"],
    ["apart(10^6 * sqrt(2), 10^6 * sqrt(2) + 10^-4)", "0"],
    ["apart(sqrt(2) / 1000, sqrt(2) / 1000 + 5 * 10^-10)", "0"],
    ["apart(0.25, 0.25)", "0"],
  ])("where they agree to nine digits: %s", (text, value) => {
    expect(shown(text, odd)).toBe(value);
  });

  test.each([
    ["apart(sqrt(2), 1)", "≈ 0.414"],
    ["apart(1, sqrt(2))", "≈ 0.414"],
    ["apart(sqrt(2), sqrt(2) + 10^-6)", "≈ 1.00 × 10^(−6)"],
    ["apart(10^6 * sqrt(2), 10^6 * sqrt(2) + 1)", "≈ 1.00"],
    ["apart(0.75, 0.5)", "0.25"],
    ["apart(0.5, 0.75)", "0.25"],
    ["apart(1/3, 0.33333333333) * 10^11", "1/3 ≈ 0.333"],
  ])("and otherwise as far apart as they are: %s is %s", (text, value) => {
    expect(shown(text, odd)).toBe(value);
  });
});

test("a run ends at one number and not at a set", () => {
  const even = darkAndBright(["0.5", "0.5"]);
  for (const text of [
    "apart(best(L1), 0.3)",
    "apart(0.3, best(L1))",
    "apart(best(L1), best(L1))",
  ]) {
    expect(shown(text, even)).toBe("a training run ends at one number and not at a set");
  }
});

test("both ends are shown before they are compared", () => {
  const linesOf = (text: string) => {
    const { steps, problem } = trace(claimFrom(`${text} < 9`).first, vocabularyFor(odd));
    if (problem) throw new Error(problem.message);
    return steps.map(({ expression }) => printText(expression));
  };
  expect(linesOf("apart(best(L1), 0.5)")[1]).toBe("apart(0.3, 0.5)");
  expect(linesOf("apart(0.5, best(L1))")[1]).toBe("apart(0.5, 0.3)");
  expect(linesOf("apart(0.5, 0.25)")[1]).toBe("|0.5 − 0.25|");
});
