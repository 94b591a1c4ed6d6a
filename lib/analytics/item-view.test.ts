import { describe, expect, it } from "vitest";
import { cubeOfRecords } from "@/lib/statistics/attempts.fixture";
import { durationBucket } from "@/lib/statistics/cube/duration-bucket";
import { wilson } from "@/lib/statistics/interval/wilson";
import { record } from "@/lib/statistics/record.fixture";
import { flaggedOptions } from "./flagged-options";
import { markMoves } from "./mark-moves";
import { sureAndRight } from "./sure-and-right";
import { tickedTogether } from "./ticked-together";
import { timeRange } from "./time-range";
import { attemptTime, timeSpent } from "./time-spent";
import { variantsInWords } from "./variants-in-words";

const repeat = <Value>(times: number, value: (index: number) => Value): readonly Value[] =>
  Array.from({ length: times }, (_, index) => value(index));

describe("what is ticked together", () => {
  const answered = (ticked: readonly string[] | null, times: number) =>
    repeat(times, () => record({ options: ["a", "b", "c", "d"], ticked }));

  it("is listed by how common it is, the rest summed, and everybody is somewhere", () => {
    const sets = ["a", "b", "c", "d", "ab", "ac", "ad", "bc"];
    const rows = sets.flatMap((set, place) => answered(Array.from(set), 9 - place));
    const together = tickedTogether(cubeOfRecords(rows));
    expect(together.top.map(({ ticked, count }) => [ticked.join(""), count])).toEqual([
      ["a", 9],
      ["b", 8],
      ["c", 7],
      ["d", 6],
      ["ab", 5],
      ["ac", 4],
    ]);
    expect(together.others).toEqual({ kinds: 2, count: 5, most: 3 });
    expect(together.n).toBe(rows.length);
  });

  it("counts a blank answer as nothing ticked, and sums up no single line", () => {
    const sets = ["a", "b", "c", "d", "ab", "ac"];
    const rows = [...sets.flatMap((set) => answered(Array.from(set), 2)), ...answered(null, 1)];
    const together = tickedTogether(cubeOfRecords(rows));
    expect(together.others).toBeNull();
    expect(together.top.at(-1)).toMatchObject({ ticked: [], count: 1, share: 1 / 13 });
    expect(together.top.at(-1)?.interval).toEqual(wilson(1 / 13, 13));
  });
});

describe("what became of marks", () => {
  it("counts a part of the mark as wrong, and says the share of those that were the same", () => {
    const moves = markMoves([
      { parts: ["1/2", "1"], count: 6 },
      { parts: ["0", "3/4"], count: 2 },
      { parts: ["1", "1"], count: 9 },
      { parts: ["1", "0"], count: 1 },
    ]);
    expect(moves).toMatchObject({ n: 18, rightBefore: 10, rightAfter: 15 });
    expect(
      moves.moves.map(({ before, after, count, share }) => [before, after, count, share]),
    ).toEqual([
      ["right", "right", 9, 0.9],
      ["right", "wrong", 1, 0.1],
      ["wrong", "right", 6, 0.75],
      ["wrong", "wrong", 2, 0.25],
    ]);
  });

  it("has no share of nobody", () => {
    const { moves } = markMoves([{ parts: ["1", "1"], count: 1 }]);
    expect(moves.at(-1)).toMatchObject({ count: 0, share: null, interval: null });
    expect(markMoves([]).n).toBe(0);
  });
});

describe("the time of answers", () => {
  const took = (seconds: number | null) => record({ seconds });

  it("says which bucket holds the middle answer, and leaves no gap between buckets", () => {
    const time = timeSpent(cubeOfRecords([took(6), took(33), took(34), took(100), took(null)]));
    expect(time.n).toBe(4);
    expect(time.buckets.map(({ from }) => from)).toEqual([5, 7, 10, 15, 20, 30, 45, 60, 90]);
    expect(time.median).toEqual({ from: 30, to: 45, count: 2 });
  });

  it("of attempts that all took eleven minutes is not said to be eight", () => {
    const spent = (low: number, count: number) => ({ parts: [String(low)], count });
    const time = attemptTime([spent(durationBucket(660), 20)]);
    expect(time.median).toEqual({ from: 480, to: 720, count: 20 });
    expect(timeRange(time.median ?? { from: 0, to: 0 })).toBe("8 min to 12 min");
    expect(attemptTime([]).median).toBeNull();
    // Of sixteen the median lies from the fourth to the thirteenth.
    const spread = attemptTime([spent(240, 4), spent(120, 3), spent(180, 6), spent(480, 3)]);
    expect(spread.median?.from).toBe(180);
    expect(spread.medianInterval).toEqual({ from: 180, to: 360 });
    expect(attemptTime([spent(120, 5)]).medianInterval).toBeNull();
  });

  it("has no middle where no time is known, and no end in the last bucket", () => {
    expect(timeSpent(cubeOfRecords([took(null)]))).toEqual({
      n: 0,
      buckets: [],
      median: null,
      medianInterval: null,
    });
    const { median } = timeSpent(cubeOfRecords([took(9000)]));
    expect(median).toEqual({ from: 3600, to: null, count: 1 });
    expect(timeRange({ from: 3600, to: null })).toBe("1 h and more");
    expect(timeRange({ from: 90, to: 120 })).toBe("90 s to 2 min");
  });
});

describe("how hard a question is by its numbers", () => {
  it("is said by the test, at the level that a finding needs", () => {
    expect(variantsInWords({ value: null, reason: "too-few" })).toContain(
      "cannot be tested: too few",
    );
    const value = { chiSquare: 12.34, freedom: 1, p: 0.0004 };
    expect(variantsInWords({ value })).toBe(
      "They are not equally hard. Chance alone seldom does this (p < 0.001). Chi-square 12.3 with 1 degree of freedom, of the mean marks.",
    );
    for (const p of [0.5, 0.03]) {
      const words = variantsInWords({ value: { ...value, p } });
      expect(words).toContain("Nothing says that they differ. Chance alone could do this");
    }
  });
});

describe("whether the surer are right", () => {
  const level = (certainty: number, low: number, high: number) => ({
    certainty,
    n: 10,
    right: 5,
    share: (low + high) / 2,
    interval: { low, high },
  });

  it("is said only where intervals are apart", () => {
    const words = (...levels: Parameters<typeof sureAndRight>[0]) => sureAndRight(levels)?.lead;
    expect(words(level(0, 0.1, 0.3), level(3, 0.4, 0.8))).toBe("The surer are right more often.");
    expect(words(level(0, 0.4, 0.8), level(3, 0.1, 0.3))).toBe("The surer are right less often.");
    expect(words(level(0, 0.1, 0.5), level(3, 0.4, 0.8))).toBe(
      "Being sure is no guide here so far.",
    );
    expect(words(level(3, 0.1, 0.5))).toBeUndefined();
  });
});

describe("the options in doubt", () => {
  it("are each named once, and an unused one is not in doubt", () => {
    const correlation = { value: 0.3, interval: null };
    expect(
      flaggedOptions([
        { code: "wrong-option-attracts", severity: "high", option: "c", correlation },
        {
          code: "tempts-the-best",
          severity: "low",
          isSure: false,
          difference: { value: 0.1, interval: null },
          option: "c",
          ticked: 1,
          key: "a",
          keyTicked: 0,
          n: 10,
        },
        {
          code: "option-not-chosen",
          severity: "low",
          option: "d",
          ticked: 0,
          n: 99,
          interval: { low: 0, high: 0.03 },
        },
      ]),
    ).toEqual(["c"]);
  });

  it("do not include what is only ahead of a right option that is in doubt", () => {
    const correlation = { value: -0.3, interval: null };
    const difference = { value: 1 / 26, interval: null };
    const tempting = { option: "e", ticked: 4, key: "c", keyTicked: 3, n: 26, difference } as const;
    expect(
      flaggedOptions([
        { code: "right-option-repels", severity: "high", option: "c", correlation },
        { code: "tempts-the-best", severity: "low", isSure: false, ...tempting },
        {
          code: "tempts-the-best",
          severity: "medium",
          isSure: true,
          ...tempting,
          option: "a",
          key: "b",
        },
      ]),
    ).toEqual(["c", "a"]);
  });
});
