import { describe, expect, it } from "vitest";
import { checkStatement } from "./check";
import type { CheckedLink } from "./check-link";
import { rational } from "./rational";
import { read } from "./read";
import type { Vocabulary } from "./vocabulary";

function linkOf(text: string): CheckedLink {
  const { statement } = read(text);
  const link = statement && checkStatement(statement).links[0];
  if (!link) throw new Error(`there is nothing to check in ${text}`);
  return link;
}

describe("one link of a chain", () => {
  it.each([
    ["1/2 = 0.5", "exact"],
    ["1 + 1 ≈ 4/2", "exact"],
    ["[0.3, 0.9] = 0.5", "cannot-check"],
    ["sqrt(2) = 1.414213562373", "rounded"],
    ["sqrt(2) = 1.4142135623731", "cannot-check"],
    ["sqrt(2) * 0 = 0.0", "rounded"],
  ])("has a verdict of its own, and nothing better to say: %s is %s", (text, verdict) => {
    expect(linkOf(text)).toMatchObject({ verdict, better: null, diagnosis: null, problem: null });
  });

  it("is diagnosed only where it is wrong", () => {
    expect(linkOf("3 + 0.04 = 3")).toMatchObject({
      verdict: "unsupported-precision",
      better: "3.04",
      diagnosis: null,
    });
    expect(linkOf("3 + 4 = 3")).toMatchObject({
      verdict: "wrong",
      better: "7",
      diagnosis: "the second term is missing",
    });
  });

  it.each([
    ["0.33… * 3 = 1", 0, 5],
    ["3 * 0.33… = 1", 4, 9],
    ["−0.33… * 3 = −1", 1, 6],
    ["1/2 = 3 * 0.33…", 10, 15],
    ["0.33… = 0.333…", 0, 5],
  ])("works nothing out from a number that goes on: %s", (text, start, end) => {
    expect(linkOf(text)).toMatchObject({
      verdict: "cannot-check",
      value: null,
      steps: [],
      problem: {
        message: "the dots leave open how this number goes on, so nothing is worked out from it",
        span: { start, end },
        severity: "error",
      },
    });
  });

  it("is judged against the first side too, and keeps the graver verdict", () => {
    const second = (text: string): CheckedLink | undefined => {
      const { statement } = read(text);
      return statement ? checkStatement(statement).links[1] : undefined;
    };
    expect(second("0.445 = 0.45 = 0.5")).toMatchObject({
      verdict: "wrong",
      value: { kind: "exact", value: { numerator: 9n, denominator: 20n } },
      better: "0.445",
    });
    expect(second("2/3 = 0.67 = 0.66")).toMatchObject({ verdict: "wrong" });
    expect(second("[0.3, 0.9] + 0 = 0.5 = 0.50")).toMatchObject({ verdict: "exact" });
  });

  it("counts where the name in front has a value", () => {
    const known: Vocabulary = {
      function: () => undefined,
      variable: (name) => (name === "e" ? { kind: "number", value: rational(4, 5) } : undefined),
    };
    const { statement } = read("e ≈ 0.7 = 0.70");
    if (!statement) throw new Error("cannot read it");
    expect(checkStatement(statement, known).verdict).toBe("wrong");
    expect(checkStatement(statement).verdict).toBe("exact");
  });

  it("is cut off, not badly rounded, where its last digit is one too low", () => {
    expect(linkOf("0.125 = 0.12…")).toMatchObject({ verdict: "truncated", better: "0.125" });
    expect(linkOf("1 = 1.01…").verdict).toBe("wrong");
    expect(linkOf("10 = 9.9…").verdict).toBe("wrong");
    expect(linkOf("10 = 9.99…").verdict).toBe("exact");
  });
});
