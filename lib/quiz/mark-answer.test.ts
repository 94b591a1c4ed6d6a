import { describe, expect, it } from "vitest";
import { markAnswer } from "./mark-answer";

describe("the mark of an answer", () => {
  it("goes by the rule, the choices and the marking key of its question, as an exact fraction", () => {
    const item = {
      rule: "each-answer",
      choiceKeys: ["a", "b", "c"],
      markingKey: ["a", "b"],
    } as const;
    expect(markAnswer(item, ["a", "c"])).toEqual({ numerator: 1, denominator: 3 });
    expect(markAnswer({ ...item, rule: "all-or-nothing" }, ["a", "b"])).toEqual({
      numerator: 1,
      denominator: 1,
    });
  });
});
