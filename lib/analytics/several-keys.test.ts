import { describe, expect, it } from "vitest";
import type { AttemptFacts } from "./attempt-facts";
import { itemHeadline } from "./item-headline";
import { keyInWords } from "./key-in-words";
import { classReport } from "./report";
import { reportCounts } from "./report-counts";
import { reportHeadline } from "./report-headline";
import { answeredPlace, type ReportedItem } from "./reported-item";
import { shownPart } from "./shown-part";
import { countTables } from "./simulated/count-tables";

const OPTIONS = ["a", "b", "c", "d"];
const OTHERS = ["1", "2", "3", "4", "5"];
const ITEM = { kind: "single", stem: [], eitherKeys: [], voidedKeys: [] } as const;
const options = OPTIONS.map((key) => ({ key, text: [], misconception: null }));

const question = (key: string, right: Readonly<Record<string, string>>): ReportedItem => ({
  ...ITEM,
  key,
  title: key,
  options,
  right: new Map(Object.entries(right).map(([variant, one]) => [variant, [one]])),
  answered: new Map(
    Object.entries(right).map(([variant, one]) => [answeredPlace("1", variant), [one]]),
  ),
});

const ITEMS = [
  question("probe", { usual: "a", rare: "c" }),
  ...OTHERS.map((key) => question(key, { usual: "a" })),
];

/** The report on learners of whom each has so many others right and ticks this in the probe. */
function reportOn(
  learners: readonly { readonly rest: number; readonly variant: string; readonly tick: string }[],
) {
  const answer = (item: string, variant: string, tick: string, right: string) => ({
    item,
    version: "1",
    variant,
    options: OPTIONS,
    ticked: [tick],
    mark: tick === right ? "1/1" : "0/1",
    certainty: null,
    seconds: null,
    before: null,
    flow: null,
  });
  const attempts = learners.map(({ rest, variant, tick }): AttemptFacts => ({
    number: 1,
    begun: "2026-11-27",
    ended: "2026-11-27",
    seconds: null,
    answers: [
      answer("probe", variant, tick, variant === "rare" ? "c" : "a"),
      ...OTHERS.map((key, place) => answer(key, "usual", place < rest ? "a" : "d", "a")),
    ],
  }));
  const report = classReport(ITEMS, reportCounts(countTables(attempts), "all"));
  const [probe] = report.items;
  if (probe === undefined) throw new Error("There is no report");
  return { report, probe };
}

/** The good pick one choice, the others all in turn. */
const learners = (n: number, variant: string, best: string) =>
  Array.from({ length: n }, (_, index) => {
    const rest = index % 6;
    const turn = OPTIONS[Math.floor(index / 6) % 4] ?? "a";
    return { rest, variant, tick: rest > 2 ? best : turn };
  });

describe("a question with several keys", () => {
  it("is judged by each, so that a wrong key on few answers is found, and shown first", () => {
    const { report, probe } = reportOn([
      ...learners(240, "usual", "a"),
      ...learners(72, "rare", "b"),
    ]);
    expect(probe.parts.map(({ right, variants, n }) => [right, variants, n])).toEqual([
      [["a"], ["usual"], 240],
      [["c"], ["rare"], 72],
    ]);
    expect(probe.findings[0]).toMatchObject({
      code: "suspect-key",
      severity: "high",
      option: "b",
      key: "c",
      part: 1,
    });
    expect(probe.findings.filter(({ part }) => part === 0)).toEqual([]);
    expect(shownPart(probe, undefined)).toBe(1);
    expect(shownPart(probe, 1)).toBe(0);
    expect(shownPart(probe, 3)).toBe(1);
    expect(reportHeadline(report)).toBe("Question 1: the key may be wrong.");
    expect(itemHeadline(probe, 5).title).toContain("choice B");
  });

  it("is not doubted where both keys are right", () => {
    const { probe } = reportOn([...learners(240, "usual", "a"), ...learners(72, "rare", "c")]);
    expect(probe.findings).toEqual([]);
    expect(itemHeadline(probe, 5).reason).toContain("312 answers, each by its own key,");
    expect(shownPart(probe, undefined)).toBe(0);
  });

  it("says where nothing stands out that a key was hardly answered, and claims no tick that was not made", () => {
    const few = learners(8, "rare", "c").map((learner, index) => ({
      ...learner,
      tick: index % 2 === 0 ? "c" : "a",
    }));
    const reason = (of: Parameters<typeof reportOn>[0]) =>
      itemHeadline(reportOn(of).probe, 5).reason;
    const both = reason([...learners(240, "usual", "a"), ...few]);
    expect(both).toContain("248 answers, each by its own key,");
    expect(both).toContain(
      "Of one key there are only 8 of these, which say next to nothing of it.",
    );
    expect(both).toContain("no wrong choice can be said to tempt nobody");
    const one = reason(learners(240, "usual", "a"));
    expect(one).toContain("every wrong choice is ticked by some");
    expect(one).not.toContain("next to nothing");
  });

  it("says in words which answers a key is of", () => {
    const words = (variants: readonly string[], n: number) =>
      keyInWords({ right: ["a", "c"], variants, n });
    expect(words(["n = 3", "n = 5"], 40)).toBe(
      "By the key A C, on the numbers “n = 3”, “n = 5”, 40 answers",
    );
    expect(words(["1", "2", "3", "4", "5"], 1)).toBe(
      "By the key A C, on 5 sets of numbers, 1 answer",
    );
    expect(words([""], 2)).toBe("By the key A C, 2 answers");
  });
});
