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

  // Of A, B, C, where A and B are right, by hand over the eight sets. With t right and w wrong ticked:
  // A and B alone (1, 0), C (0, 1), AB (2, 0), AC and BC (1, 1), ABC (2, 1); nothing ticked earns 0.
  // One to pick, where A is right: A (1, 0), and B and C (0, 1).
  it.each([
    // AB alone.
    ["all-or-nothing", 1 / 8, 1 / 3],
    // (t − w)/2 and not below 0: ½, ½, 0, 1, 0, 0, ½.
    ["net-correct", 5 / 16, 1 / 3],
    // t²/(2(t + w)): ½, ½, 0, 1, ¼, ¼, ⅔.
    ["coverage", 19 / 48, 1 / 3],
    // A third for each decision that is right: ⅔, ⅔, 0, 1, ⅓, ⅓, ⅔; of one to pick a wrong one has ⅓.
    ["each-answer", 11 / 24, 5 / 9],
    // Half for one mistake, and none for two of three: ½, ½, 0, 1, 0, 0, ½.
    ["halves", 5 / 16, 1 / 3],
    // A half for a right tick, less a half for a wrong one, not below 0: as net-correct.
    ["penalty", 5 / 16, 1 / 3],
  ] as const)("by %s is as worked by hand", (rule, ofAny, ofOne) => {
    const three = { ...question, rule, choices: question.choices.slice(0, 3) };
    expect(value({ ...three, kind: "multiple" }, ["a", "b"])).toBeCloseTo(ofAny, 12);
    expect(value(three, ["a"])).toBeCloseTo(ofOne, 12);
  });

  it("by halves has a quarter for two mistakes of five", () => {
    const choices = ["a", "b", "c", "d", "e"].map((key) => ({
      key,
      text: [],
      misconception: null,
    }));
    // With A ticked: 1 set of no mistake, 4 of one, 6 of two; without it 4 of two: 1 + 2 + 1½ + 1.
    expect(value({ ...question, rule: "halves", kind: "multiple", choices }, ["a"])).toBeCloseTo(
      5.5 / 32,
      12,
    );
  });
});
