import { describe, expect, it } from "vitest";
import { RULES_IN_WORDS, ruleInWords } from "./rules-in-words";
import { scoringInWords } from "./scoring-in-words";

describe("the scoring rules in words", () => {
  it("have six different names", () => {
    const names = Object.values(RULES_IN_WORDS).map(({ name }) => name);
    expect(new Set(names).size).toBe(6);
  });

  it("say what one decision is worth and what a blank earns", () => {
    expect(ruleInWords("each-answer", "multiple", 4)).toBe(
      "Every choice is a decision, to tick or to leave. Each right decision earns a quarter of the mark. Leaving all four blank earns nothing.",
    );
  });

  it("promise a part for mistakes only where the rule gives one", () => {
    expect(ruleInWords("halves", "multiple", 2)).not.toContain("half");
    expect(ruleInWords("halves", "multiple", 4)).not.toContain("quarter");
    expect(ruleInWords("halves", "multiple", 5)).toContain("one earns half, two a quarter");
  });

  it("are put plainly where only one choice can be ticked", () => {
    expect(ruleInWords("all-or-nothing", "single", 4)).toBe(
      "One choice holds. It earns the full mark, any other nothing.",
    );
  });

  it("say which questions they are for where a quiz mixes them, and each way once", () => {
    const many = { rule: "each-answer", kind: "multiple", choiceCount: 4 } as const;
    const one = { rule: "all-or-nothing", kind: "single", choiceCount: 4 } as const;
    expect(scoringInWords([many, many])).toEqual([ruleInWords("each-answer", "multiple", 4)]);
    expect(scoringInWords([many, one, many]).map((text) => text.split(":")[0])).toEqual([
      "Where several may hold",
      "Where you choose one",
    ]);
  });
});
