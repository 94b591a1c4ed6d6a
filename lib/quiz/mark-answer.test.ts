import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, rational } from "@/lib/arithmetic/rational";
import type { ScoringRule } from "./grade";
import type { Mark } from "./mark";
import { markAnswer } from "./mark-answer";
import type { MarkingScheme } from "./marking-scheme";

const RULES: readonly ScoringRule[] = [
  "all-or-nothing",
  "net-correct",
  "coverage",
  "each-answer",
  "halves",
  "penalty",
];

const keys = (text: string): readonly string[] => Array.from(text);

function scheme(rule: ScoringRule, parts: Partial<MarkingScheme> = {}): MarkingScheme {
  return {
    rule,
    kind: "multiple",
    choiceKeys: keys("abcd"),
    markingKey: keys("ab"),
    eitherKeys: [],
    voidedKeys: [],
    ...parts,
  };
}

const text = ({ numerator, denominator }: Mark): string =>
  `${String(numerator)}/${String(denominator)}`;
const asRational = ({ numerator, denominator }: Mark) => rational(numerator, denominator);

describe("the mark of an answer", () => {
  it("goes by the rule, the choices and the marking key of its question, as an exact fraction", () => {
    const three = { choiceKeys: keys("abc") };
    expect(text(markAnswer(scheme("each-answer", three), keys("ac")))).toBe("1/3");
    expect(text(markAnswer(scheme("all-or-nothing", three), keys("ab")))).toBe("1/1");
  });

  /** By rule, in the order above, for the ticks a, c of a question in which a and b are true. */
  it.each([
    ["b does not count", { voidedKeys: keys("b") }, ["0/1", "0/1", "1/2", "2/3", "1/2", "0/1"]],
    ["c does not count", { voidedKeys: keys("c") }, ["0/1", "1/2", "1/2", "2/3", "1/2", "1/2"]],
    ["b either way", { eitherKeys: keys("b") }, ["0/1", "0/1", "1/2", "3/4", "1/2", "0/1"]],
    ["c either way", { eitherKeys: keys("c") }, ["0/1", "2/3", "2/3", "3/4", "1/2", "2/3"]],
    ["b, c either way", { eitherKeys: keys("bc") }, ["1/1", "1/1", "1/1", "1/1", "1/1", "1/1"]],
    ["b, c do not count", { voidedKeys: keys("bc") }, ["1/1", "1/1", "1/1", "1/1", "1/1", "1/1"]],
  ])("agrees with marks worked out by hand where %s", (_, parts, marks) => {
    expect(RULES.map((rule) => text(markAnswer(scheme(rule, parts), keys("ac"))))).toEqual(marks);
  });

  it("is full for everybody where nothing counts any more", () => {
    for (const rule of RULES) {
      const nothing = scheme(rule, { voidedKeys: keys("abcd") });
      expect(text(markAnswer(nothing, keys("cd")))).toBe("1/1");
      expect(text(markAnswer(nothing, []))).toBe("1/1");
    }
  });

  it("takes any accepted choice for the whole answer where one is to be picked", () => {
    for (const rule of RULES) {
      const one = scheme(rule, { kind: "single", markingKey: ["b"], eitherKeys: ["c"] });
      const marks = ["a", "b", "c", ""].map((pick) => text(markAnswer(one, keys(pick))));
      expect([rule, marks.slice(1)]).toEqual([rule, ["1/1", "1/1", "0/1"]]);
      expect(marks[0]).not.toBe("1/1");
    }
  });

  const subset = fc.subarray(Array.from("abcdef"));
  const rule = fc.constantFrom(...RULES);
  const six = { choiceKeys: keys("abcdef") };

  it("gives, where either is right, what the better of the two keys gives", () => {
    fc.assert(
      fc.property(
        rule,
        subset,
        subset,
        fc.constantFrom(...Array.from("abcdef")),
        (by, key, ticked, choice) => {
          const others = key.filter((one) => one !== choice);
          const marked = (parts: Partial<MarkingScheme>) =>
            asRational(markAnswer(scheme(by, { ...six, ...parts }), ticked));
          const either = marked({ markingKey: others, eitherKeys: [choice] });
          const two = [marked({ markingKey: others }), marked({ markingKey: [...others, choice] })];
          const better = two.reduce((one, other) => (compare(one, other) < 0 ? other : one));
          expect(either).toEqual(better);
        },
      ),
    );
  });

  it("does not depend on what was done with a choice that does not count, nor on its truth", () => {
    fc.assert(
      fc.property(rule, subset, subset, subset, subset, (by, key, ticked, voidedKeys, noise) => {
        const free = (choices: readonly string[]) => [
          ...choices.filter((choice) => !voidedKeys.includes(choice)),
          ...noise.filter((choice) => voidedKeys.includes(choice)),
        ];
        const one = scheme(by, { ...six, voidedKeys, markingKey: key });
        const other = scheme(by, { ...six, voidedKeys, markingKey: free(key) });
        expect(markAnswer(other, free(ticked))).toEqual(markAnswer(one, ticked));
      }),
    );
  });
});
