import { describe, expect, it } from "vitest";
import { markAnswer } from "@/lib/quiz/mark-answer";
import type { AttemptFacts } from "./attempt-facts";
import { howCounts } from "./how-counts";
import { classReport } from "./report";
import { reportCounts } from "./report-counts";
import { answeredPlace, type ReportedItem } from "./reported-item";
import { countTables } from "./simulated/count-tables";

const OPTIONS = ["a", "b", "c", "d"];
const OTHERS = ["1", "2", "3", "4", "5"];

type Counts = Pick<ReportedItem, "eitherKeys" | "voidedKeys">;
const AS_WRITTEN: Counts = { eitherKeys: [], voidedKeys: [] };

/** One of 120 learners: she has so many other questions right, and ticks this in the probe. */
interface Learner {
  readonly rest: number;
  readonly ticked: readonly string[];
}
const classOf = (ticks: (rest: number, index: number) => readonly string[]): readonly Learner[] =>
  Array.from({ length: 120 }, (_, index) => {
    const rest = index % 6;
    return { rest, ticked: ticks(rest, Math.floor(index / 6)) };
  });

/** The report on a probe with the key A and five other questions, as corrections let it count. */
function reportOn(learners: readonly Learner[], kind: ReportedItem["kind"], counts: Counts) {
  const item = (key: string, own: Counts): ReportedItem => ({
    key,
    title: key,
    kind,
    stem: [],
    ...own,
    options: OPTIONS.map((option) => ({ key: option, text: [], misconception: null })),
    right: new Map([["only", ["a"]]]),
    answered: new Map([[answeredPlace("1", "only"), ["a"]]]),
  });
  const markOf = (ticked: readonly string[], own: Counts) =>
    markAnswer(
      { rule: "net-correct", kind, choiceKeys: OPTIONS, markingKey: ["a"], ...own },
      ticked,
    );
  const answer = (key: string, ticked: readonly string[], own: Counts) => {
    const { numerator, denominator } = markOf(ticked, own);
    return {
      item: key,
      version: "1",
      variant: "only",
      options: OPTIONS,
      ticked: [...ticked],
      mark: `${String(numerator)}/${String(denominator)}`,
      certainty: null,
      seconds: null,
      before: null,
      flow: null,
    };
  };
  const attempts = learners.map(({ rest, ticked }): AttemptFacts => ({
    number: 1,
    begun: "2026-11-27",
    ended: "2026-11-27",
    seconds: null,
    answers: [
      answer("probe", ticked, counts),
      ...OTHERS.map((key, place) => answer(key, [place < rest ? "a" : "d"], AS_WRITTEN)),
    ],
  }));
  const items = [item("probe", counts), ...OTHERS.map((key) => item(key, AS_WRITTEN))];
  const [probe] = classReport(items, reportCounts(countTables(attempts), "all")).items;
  if (probe === undefined) throw new Error("There is no report");
  return probe.findings.flatMap((finding) =>
    "option" in finding && finding.option === "b" ? [finding.code] : [],
  );
}

describe("findings after a correction", () => {
  // The best pick B, the others A, C and D.
  const single = classOf((rest, turn) => [rest > 2 ? "b" : (["a", "c", "d"][turn % 3] ?? "a")]);
  const multiple = classOf((rest, turn) =>
    rest > 2 ? ["a", "b"] : turn % 2 === 0 ? ["a"] : ["c"],
  );

  it("doubt a choice that better learners tick, before", () => {
    expect(reportOn(single, "single", AS_WRITTEN)).toEqual(["suspect-key", "tempts-the-best"]);
    expect(reportOn(multiple, "multiple", AS_WRITTEN)).toContain("wrong-option-attracts");
  });

  it("doubt it no more once it is as right as the key, or does not count", () => {
    for (const counts of [
      { eitherKeys: ["b"], voidedKeys: [] },
      { eitherKeys: [], voidedKeys: ["b"] },
    ]) {
      expect(reportOn(single, "single", counts)).toEqual([]);
      expect(reportOn(multiple, "multiple", counts)).toEqual([]);
    }
  });

  it("call nobody wrong who left a choice with which either is right", () => {
    // Weak learners tick B and A, good ones A alone: were B right, it would repel the better.
    const left = classOf((rest) => (rest > 2 ? ["a"] : ["a", "b"]));
    expect(reportOn(left, "multiple", { eitherKeys: ["b"], voidedKeys: [] })).toEqual([]);
  });
});

describe("how a choice counts", () => {
  it("is said as the correction has it, not as false", () => {
    const item = { eitherKeys: ["b"], voidedKeys: ["c"] };
    expect(OPTIONS.map((option) => howCounts(item, ["a"], option))).toEqual([
      "true",
      "either counts",
      "not counted",
      "false",
    ]);
  });
});
