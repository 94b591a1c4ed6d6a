import { describe, expect, it } from "vitest";
import { guessMark } from "./guess-mark";

const question = {
  ...({ rule: "net-correct", kind: "single", eitherKeys: [], voidedKeys: [] } as const),
  choices: ["a", "b", "c", "d"].map((key) => ({ key, text: [], misconception: null })),
};
const value = (...guess: Parameters<typeof guessMark>) => {
  const { value: found } = guessMark(...guess);
  return found === null ? null : Number(found.numerator) / Number(found.denominator);
};

describe("the mark of a random guess", () => {
  it("counts a choice with which either is right as right", () => {
    expect(value(question, ["a"])).toBe(1 / 4);
    expect(value({ ...question, eitherKeys: ["b"] }, ["a"])).toBe(2 / 4);
  });

  it("leaves out a choice that does not count", () => {
    const each = { ...question, rule: "each-answer", kind: "multiple" } as const;
    // Of A and B: A alone is right on both, both on one, B on none; a blank answer earns nothing.
    expect(value({ ...each, choices: each.choices.slice(0, 2) }, ["a"])).toBe((1 + 0 + 1 / 2) / 4);
    const [a, b, c] = each.choices;
    if (a === undefined || b === undefined || c === undefined) throw new Error();
    expect(value({ ...each, choices: [a, b, c], voidedKeys: ["c"] }, ["a"])).toBe(1.5 / 4);
  });
});
