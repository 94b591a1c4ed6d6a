import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, ONE, rational, ZERO } from "@/lib/arithmetic/rational";
import { grade, type ScoringRule } from "./grade";

const RULES: readonly ScoringRule[] = [
  "all-or-nothing",
  "net-correct",
  "coverage",
  "each-answer",
  "halves",
  "penalty",
];

const set = (keys: string): readonly string[] => Array.from(keys);

/** Marks worked out by hand: shown, key, ticked, then [numerator, denominator] by rule, as above. */
const TABLE = [
  // Everything right.
  ["abcd", "ab", "ab", [1, 1], [1, 1], [1, 1], [1, 1], [1, 1], [1, 1]],
  // One right tick of two, nothing wrong.
  ["abcd", "ab", "a", [0, 1], [1, 2], [1, 2], [3, 4], [1, 2], [1, 2]],
  // One right, one wrong: coverage ½·½, three decisions missed by two.
  ["abcd", "ab", "ac", [0, 1], [0, 1], [1, 4], [1, 2], [0, 1], [0, 1]],
  // Both right and one wrong: coverage 1·⅔.
  ["abcd", "ab", "abc", [0, 1], [1, 2], [2, 3], [3, 4], [1, 2], [1, 2]],
  // All ticked.
  ["abcd", "ab", "abcd", [0, 1], [0, 1], [1, 2], [1, 2], [0, 1], [0, 1]],
  // The complement: everything wrong.
  ["abcd", "ab", "cd", [0, 1], [0, 1], [0, 1], [0, 1], [0, 1], [0, 1]],
  // Blank.
  ["abcd", "ab", "", [0, 1], [0, 1], [0, 1], [0, 1], [0, 1], [0, 1]],
  // Five shown, two mistakes: a quarter by halves; coverage ⅔·⅔, penalty 2/3 − 1/3.
  ["abcde", "abc", "abd", [0, 1], [1, 3], [4, 9], [3, 5], [1, 4], [1, 3]],
  // Five shown, three mistakes.
  ["abcde", "abc", "ade", [0, 1], [0, 1], [1, 9], [1, 5], [0, 1], [0, 1]],
  // Two shown: one mistake is too many for a half.
  ["ab", "a", "ab", [0, 1], [0, 1], [1, 2], [1, 2], [0, 1], [0, 1]],
  // Three shown: one mistake is half.
  ["abc", "a", "ab", [0, 1], [0, 1], [1, 2], [2, 3], [1, 2], [0, 1]],
  // Nothing is true and nothing was ticked: only all-or-nothing calls that right.
  ["abc", "", "", [1, 1], [0, 1], [0, 1], [0, 1], [0, 1], [0, 1]],
  // Nothing is true and something was ticked.
  ["abc", "", "a", [0, 1], [0, 1], [0, 1], [2, 3], [1, 2], [0, 1]],
  // What was not shown neither helps nor harms.
  ["abc", "abz", "aby", [1, 1], [1, 1], [1, 1], [1, 1], [1, 1], [1, 1]],
] as const;

describe("grade", () => {
  for (const [shown, key, ticked, ...marks] of TABLE) {
    it(`agrees with the hand-worked marks for “${ticked}” where “${key}” of “${shown}” hold`, () => {
      RULES.forEach((rule, index) => {
        const [numerator, denominator] = marks[index] ?? [-1, 1];
        expect([rule, grade(rule, set(shown), set(key), set(ticked))]).toEqual([
          rule,
          rational(numerator, denominator),
        ]);
      });
    });
  }

  const shown = set("abcdef");
  const subset = fc.subarray(Array.from(shown));
  const anyRule = fc.constantFrom(...RULES);

  it("lies between 0 and 1", () => {
    fc.assert(
      fc.property(anyRule, subset, subset, (rule, key, ticked) => {
        const mark = grade(rule, shown, key, ticked);
        expect(compare(mark, ZERO)).not.toBe(-1);
        expect(compare(mark, ONE)).not.toBe(1);
      }),
    );
  });

  it("is full for the key itself and for nothing else", () => {
    fc.assert(
      fc.property(anyRule, subset, subset, (rule, key, ticked) => {
        fc.pre(key.length > 0);
        expect(grade(rule, shown, key, key)).toEqual(ONE);
        const same = key.length === ticked.length && key.every((choice) => ticked.includes(choice));
        expect(compare(grade(rule, shown, key, ticked), ONE) === 0).toBe(same);
      }),
    );
  });

  it("never falls by one more right tick", () => {
    fc.assert(
      fc.property(anyRule, subset, subset, (rule, key, ticked) => {
        const missed = key.find((choice) => !ticked.includes(choice));
        fc.pre(missed !== undefined);
        const more = grade(rule, shown, key, [...ticked, missed]);
        expect(compare(more, grade(rule, shown, key, ticked))).not.toBe(-1);
      }),
    );
  });

  it("depends neither on the order of ticks nor on ticking twice", () => {
    fc.assert(
      fc.property(anyRule, subset, subset, (rule, key, ticked) => {
        const shuffled = [...ticked].reverse().concat(ticked);
        expect(grade(rule, shown, key, shuffled)).toEqual(grade(rule, shown, key, ticked));
      }),
    );
  });
});
