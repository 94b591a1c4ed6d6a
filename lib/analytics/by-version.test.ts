import { describe, expect, it } from "vitest";
import { ONE, rational, ZERO } from "@/lib/arithmetic/rational";
import { cellsOf } from "@/lib/statistics/cube/cells-of";
import { record } from "@/lib/statistics/record.fixture";
import { byVersion } from "./by-version";
import { tablesOf } from "./counted-table";
import { reportCounts } from "./report-counts";

/** Answers to a version on a set of numbers: so many, the first `right` of them right. */
const answers = (versionKey: string, variantKey: string, n: number, right: number) =>
  Array.from({ length: n }, (_, learner) => {
    const mark = learner < right ? ONE : ZERO;
    // Whoever has it right has one of the others right too.
    const total = rational(learner < right ? 2 : 0);
    return record({ itemKey: "q", versionKey, variantKey, mark, total, maxTotal: rational(3) });
  });

const countsOf = (records: ReturnType<typeof answers>) => {
  const cells = records.flatMap(cellsOf).map((cell) => ({ ...cell, count: 1 }));
  return reportCounts(tablesOf(cells), "first", "3").items.get("q");
};

const asked = (day: number, isAsked = false) => ({
  since: new Date(Date.UTC(2026, 10, day)),
  isCorrection: false,
  isAsked,
});

describe("a question by version", () => {
  const versions = new Map([
    ["old", asked(1)],
    ["never", asked(2)],
    ["new", asked(3, true)],
  ]);

  it("has the figures of each that was answered, over all of its numbers, the oldest first", () => {
    const counts = countsOf([
      ...answers("new", "x", 10, 4),
      ...answers("old", "x", 10, 9),
      ...answers("old", "y", 10, 6),
    ]);
    const found = byVersion(counts, versions);
    expect(found.map(({ version, n }) => [version, n])).toEqual([
      ["old", 20],
      ["new", 10],
    ]);
    expect(found.map(({ facility }) => facility.value)).toEqual([15 / 20, 4 / 10]);
    expect(found[0]?.discriminationIndex.value).toBeCloseTo(100, 9);
    expect(found[1]?.asked).toEqual(asked(3, true));
    expect(found[1]?.facility.interval?.low).toBeLessThan(0.2);
  });

  it("says nothing where all answers are to one version, or there are none", () => {
    expect(byVersion(countsOf([...answers("old", "x", 5, 2)]), versions)).toEqual([]);
    expect(byVersion(undefined, versions)).toEqual([]);
  });

  it("puts a version that is not known last", () => {
    const counts = countsOf([...answers("gone", "x", 4, 1), ...answers("new", "x", 4, 1)]);
    const found = byVersion(counts, versions);
    expect(found.map(({ version, asked: of }) => [version, of === null])).toEqual([
      ["new", false],
      ["gone", true],
    ]);
  });
});
