import { describe, expect, it } from "vitest";
import type { MeasuredEstimate } from "@/lib/statistics/estimate";
import type { Finding } from "@/lib/statistics/finding/finding";
import type { OptionStatistics } from "@/lib/statistics/option/option-statistics";
import { chance, findingWords } from "./finding-words";
import { FINDING_TITLES, findingTitle } from "./finding-titles";

const share = (value: number): MeasuredEstimate => ({ value, interval: null });
const none = { value: null, interval: null, reason: "no-answers" } as const;

const option = (key: string, shares: readonly number[], n = 40): OptionStatistics => ({
  option: key,
  n: 5 * n,
  ticked: 0,
  share: share(0.5),
  restCorrelation: none,
  totalCorrelation: none,
  meanRest: none,
  curve: shares.map((value) => ({ n, ticked: Math.round(value * n), share: share(value) })),
});

const context = { others: 5, options: [option("c", [0.77, 0.54, 0.43, 0.34, 0.21])] };
const interval = { low: -0.45, high: -0.29 };
const correlation = { value: -0.37, interval };

/** One of each kind. */
const FOUND = {
  "too-few-learners": { code: "too-few-learners", severity: "low", n: 1, fewest: 30 },
  "suspect-key": {
    code: "suspect-key",
    severity: "medium",
    isSure: false,
    n: 40,
    option: "c",
    key: "a",
    correlation,
    keyCorrelation: { value: -0.5, interval: null },
    difference: { value: 0.13, interval: { low: -0.11, high: 0.37 } },
  },
  "wrong-option-attracts": {
    code: "wrong-option-attracts",
    severity: "medium",
    option: "c",
    correlation,
  },
  "right-option-repels": {
    code: "right-option-repels",
    severity: "high",
    option: "c",
    correlation,
  },
  "option-not-chosen": {
    code: "option-not-chosen",
    severity: "low",
    option: "d",
    ticked: 1,
    n: 200,
    interval: { low: 0.001, high: 0.028 },
  },
  "tempts-the-best": {
    code: "tempts-the-best",
    severity: "low",
    isSure: false,
    option: "c",
    ticked: 12,
    key: "a",
    keyTicked: 11,
    difference: { value: 0.05, interval: { low: -0.25, high: 0.34 } },
    n: 20,
  },
  "too-easy": {
    code: "too-easy",
    severity: "low",
    facility: { value: 0.99, interval: { low: 0.96, high: 1 } },
  },
  "too-hard": { code: "too-hard", severity: "medium", facility: { value: 0.1, interval: null } },
  "negative-discrimination": {
    code: "negative-discrimination",
    severity: "high",
    isSure: true,
    n: 200,
    index: { value: -37, interval: { low: -45, high: -29 } },
  },
  "unsure-and-wrong": {
    code: "unsure-and-wrong",
    severity: "medium",
    unsure: 40,
    wrong: 45,
    n: 60,
  },
  "certain-and-wrong": {
    code: "certain-and-wrong",
    severity: "medium",
    wrong: 30,
    n: 40,
    interval: { low: 0.6, high: 0.86 },
  },
  "differs-between-groups": {
    code: "differs-between-groups",
    severity: "high",
    class: "C",
    delta: -1.8,
    reference: "morning",
    focal: "evening",
    interval: { low: -2.6, high: -1 },
  },
  "differs-between-variants": {
    code: "differs-between-variants",
    severity: "medium",
    easiest: "original",
    easiestFacility: 0.8,
    hardest: "wide-apart",
    hardestFacility: 0.4,
    chiSquare: 21,
    freedom: 2,
    p: 0.00003,
  },
} as const satisfies Record<Finding["code"], Finding>;

describe("the words of a finding", () => {
  it("are there for every kind: a sentence that can be a heading, and its numbers", () => {
    for (const found of Object.values(FOUND)) {
      const { headline, text } = findingWords(found, context);
      expect(headline, found.code).toMatch(/^[A-Z].{15,90}\.$/u);
      expect(text, found.code).toMatch(/\d/u);
      expect(text, found.code).toMatch(/[.]$/u);
      expect(headline + text, found.code).not.toMatch(/NaN|undefined|null|!|%%/u);
    }
    expect(Object.keys(FOUND).sort()).toEqual(Object.keys(FINDING_TITLES).sort());
  });

  it("name the option, say what the fifths do, and print intervals with a true minus", () => {
    expect(findingWords(FOUND["right-option-repels"], context)).toEqual({
      headline: "The key is probably wrong about choice C.",
      text: "The key counts C as true. The better learners do on the other five questions, the less often they tick it: the correlation is −0.37, 95% interval −0.45 to −0.29. C is ticked by 77% of the lowest fifth and 21% of the highest. Look at the key first, then at the wording.",
    });
  });

  it("leave fifths out that are a handful of people", () => {
    const few = { others: 1, options: [option("c", [0.75, 0.5, 0.5, 0.5, 0], 4)] };
    const { text } = findingWords(FOUND["right-option-repels"], few);
    expect(text).not.toContain("fifth");
    expect(text).toContain("on the other question,");
  });

  it("are as sure as the finding", () => {
    const possible = FOUND["suspect-key"];
    const sure = { ...possible, severity: "high", isSure: true } as const;
    expect(findingWords(sure, context).headline).toMatch(/^The key may be wrong/u);
    expect(findingWords(sure, context).text).toContain("That is beyond chance.");
    expect(findingTitle(sure)).toBe("The key may be wrong");
    const { headline, text } = findingWords(possible, context);
    expect(headline).toBe("Choice C may attract the better learners as much as the key does.");
    expect(text).toContain("of 40 answers");
    expect(text).toContain("the difference is 0.13, 95% interval −0.11 to 0.37.");
    expect(text).toContain("this may be chance");
    expect(findingTitle(possible)).toBe(
      "A wrong choice does as well as the key, perhaps by chance",
    );
    const unsure = { ...FOUND["negative-discrimination"], isSure: false } as const;
    expect(findingWords(unsure, context).text).toContain("this may be chance");
    expect(findingWords(unsure, context).headline).toContain("may do no better");
    const tempted = FOUND["tempts-the-best"];
    expect(findingWords(tempted, context).text).toContain(
      "a difference of 5 percentage points (95% interval −25 to 34).",
    );
    expect(findingWords({ ...tempted, isSure: true }, context).headline).toContain("more than A");
  });

  it("say for whom it is harder", () => {
    const found = FOUND["differs-between-groups"];
    expect(findingWords(found, context).headline).toContain("harder for “evening”");
    expect(findingWords({ ...found, delta: 1.8 }, context).headline).toContain(
      "harder for “morning”",
    );
  });

  it("call chance what may be chance", () => {
    expect(chance(0.0002)).toBe("Chance alone seldom does this (p < 0.001).");
    expect(chance(0.049)).toBe("Chance alone seldom does this (p = 0.049).");
    expect(chance(0.4)).toBe("Chance alone could do this (p = 0.40).");
  });
});
