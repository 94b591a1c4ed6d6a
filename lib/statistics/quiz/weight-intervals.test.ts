import { describe, expect, it } from "vitest";
import { seededRandom } from "../interval/seeded-random";
import { covariance } from "../sample/covariance";
import type { WeightedPair } from "../sample/weighted";
import { type Weighed, weightIntervals } from "./weight-intervals";

/** How steep an item is, how hard, and of how many parts its mark. */
interface Asked {
  readonly slope: number;
  readonly difficulty: number;
  readonly parts: number;
}

const FOUR: readonly Asked[] = [
  { slope: 1, difficulty: -1, parts: 1 },
  { slope: 2, difficulty: 0, parts: 2 },
  { slope: 0.6, difficulty: 1, parts: 1 },
  { slope: 1.2, difficulty: 0.5, parts: 4 },
];

/** A learner's marks a row, in whole parts. */
function drawn(n: number, items: readonly Asked[], random: () => number): readonly number[][] {
  return Array.from({ length: n }, () => {
    const ability = 2 * (random() + random() + random() - 1.5);
    return items.map(({ slope, difficulty, parts }) =>
      Array.from({ length: parts }, () =>
        random() < 1 / (1 + Math.exp(slope * (difficulty - ability))) ? 1 : 0,
      ).reduce<number>((sum, part) => sum + part, 0),
    );
  });
}

const totalOf = (row: readonly number[]): number => row.reduce((sum, mark) => sum + mark, 0);

function weighed(rows: readonly (readonly number[])[]): readonly Weighed[] {
  return (rows[0] ?? []).map((_, item) => {
    const found = new Map<string, WeightedPair>();
    for (const row of rows) {
      const [x, y] = [row[item] ?? NaN, totalOf(row)];
      const name = `${String(x)} ${String(y)}`;
      found.set(name, { x, y, count: 1 + (found.get(name)?.count ?? 0) });
    }
    const pairs = [...found.values()];
    return { pairs, root: Math.sqrt(Math.max(0, covariance(pairs).value ?? NaN)) };
  });
}

const weightsOf = (items: readonly Weighed[]): readonly number[] => {
  const sum = items.reduce((all, { root }) => all + root, 0);
  return items.map(({ root }) => (100 * root) / sum);
};

const widths = (items: readonly Weighed[]): readonly number[] =>
  weightIntervals(items).map((interval) => (interval?.high ?? NaN) - (interval?.low ?? NaN));

/** Twice t times the error that leaving out one learner after another says; needs the rows. */
function jackknifed(rows: readonly (readonly number[])[], t: number): readonly number[] {
  const n = rows.length;
  const without = rows.map((_, left) => weightsOf(weighed(rows.filter((_row, at) => at !== left))));
  return (rows[0] ?? []).map((_, item) => {
    const values = without.map((weights) => weights[item] ?? NaN);
    const centre = values.reduce((sum, value) => sum + value / n, 0);
    const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
    return 2 * t * Math.sqrt(((n - 1) / n) * squares);
  });
}

/** The quantile of t at 0.975 with 299 degrees of freedom. */
const T_299 = 1.96793;

/** Twice t times the error that the learners' influences say; needs the rows. */
function influenced(rows: readonly (readonly number[])[], t: number): readonly number[] {
  const items = weighed(rows);
  const n = rows.length;
  const average = (of: (row: readonly number[]) => number) =>
    rows.reduce((sum, row) => sum + of(row) / n, 0);
  const total = average(totalOf);
  const means = items.map((_, item) => average((row) => row[item] ?? NaN));
  const away = (row: readonly number[], item: number) =>
    ((row[item] ?? NaN) - (means[item] ?? NaN)) / (2 * (items[item]?.root ?? NaN));
  const roots = items.reduce((sum, { root }) => sum + root, 0);
  return items.map(({ root }, item) => {
    const squares = average((row) => {
      const all = items.reduce((sum, _, other) => sum + away(row, other), 0);
      return ((totalOf(row) - total) * (away(row, item) - (root / roots) * all)) ** 2;
    });
    return 2 * t * (100 / roots) * Math.sqrt(squares / (n - 1));
  });
}

describe("the interval of an effective weight", () => {
  it("is what whole attempts say, for two items, of whose marks the totals say everything", () => {
    const rows = drawn(30, FOUR.slice(0, 2), seededRandom(3));
    // t of 29 degrees of freedom at 0.975.
    const expected = influenced(rows, 2.0452296);
    widths(weighed(rows)).forEach((width, item) => {
      expect(width).toBeCloseTo(expected[item] ?? NaN, 4);
    });
  });

  it("is nearly what whole attempts say, for items of all kinds", () => {
    const rows = drawn(300, FOUR, seededRandom(3));
    const [influences, left] = [influenced(rows, T_299), jackknifed(rows, T_299)];
    widths(weighed(rows)).forEach((width, item) => {
      expect(Math.abs(width / (influences[item] ?? NaN) - 1)).toBeLessThan(0.05);
      expect(Math.abs(width / (left[item] ?? NaN) - 1)).toBeLessThan(0.08);
    });
  });

  it("is around the weight, and narrower with more learners", () => {
    const [few, many] = [60, 2000].map((n) => weighed(drawn(n, FOUR, seededRandom(n))));
    if (few === undefined || many === undefined) throw new Error("Nothing was drawn");
    weightIntervals(few).forEach((interval, item) => {
      const weight = weightsOf(few)[item] ?? NaN;
      expect(weight - (interval?.low ?? NaN)).toBeCloseTo((interval?.high ?? NaN) - weight, 9);
      expect(widths(few)[item]).toBeGreaterThan(3 * (widths(many)[item] ?? NaN));
    });
  });

  it("covers the weight in the whole population about as often as it says", () => {
    const truth = weightsOf(weighed(drawn(60_000, FOUR, seededRandom(1))));
    const random = seededRandom(2);
    let [covered, of] = [0, 0];
    for (let round = 0; round < 150; round += 1) {
      weightIntervals(weighed(drawn(80, FOUR, random))).forEach((interval, item) => {
        const weight = truth[item] ?? NaN;
        if (interval !== null && interval.low <= weight && weight <= interval.high) covered += 1;
        of += 1;
      });
    }
    expect(of).toBe(600);
    expect(covered / of).toBeGreaterThan(0.91);
    expect(covered / of).toBeLessThan(0.985);
  });

  it("is as wide for a level as that asks for, and never beyond nothing and everything", () => {
    const items = weighed(drawn(40, FOUR, seededRandom(5)));
    const [wide, narrow] = [weightIntervals(items, 0.99), weightIntervals(items, 0.5)];
    expect(wide[0]?.low).toBeLessThan(narrow[0]?.low ?? NaN);
    const lopsided = weighed(
      drawn(
        40,
        [FOUR[2], FOUR[3]].flatMap((item) => item ?? []),
        seededRandom(6),
      ).map(([small = 0, large = 0]) => [small, 40 * large]),
    );
    for (const interval of weightIntervals(lopsided, 0.999999)) {
      expect(interval?.low).toBeGreaterThanOrEqual(0);
      expect(interval?.high).toBeLessThanOrEqual(100);
    }
    expect(weightIntervals(lopsided, 0.999999)[0]?.low).toBe(0);
  });

  it("is not there for few learners, without a root, or where attempts lack an item", () => {
    const rows = drawn(30, FOUR, seededRandom(8));
    const items = weighed(rows);
    expect(weightIntervals(items).every((interval) => interval !== null)).toBe(true);
    expect(weightIntervals(weighed(rows.slice(1)))).toEqual([null, null, null, null]);
    const [first, second] = items;
    if (first === undefined || second === undefined) throw new Error("Nothing was drawn");
    const rootless = weightIntervals([{ ...first, root: 0 }, ...items.slice(1)]);
    expect(rootless.map((interval) => interval === null)).toEqual([true, false, false, false]);
    for (const interval of rootless.slice(1)) expect(interval?.high).toBeLessThan(100);
    const [other = first] = weighed(rows.slice(1));
    expect(weightIntervals([other, ...items.slice(1)])).toEqual([null, null, null, null]);
    // As many learners with other totals, with one total more, and with other numbers of each.
    const attempts = (...totals: readonly number[]) => ({
      pairs: totals.map((y) => ({ x: y % 2, y, count: 36 / totals.length })),
      root: 1,
    });
    const [three, other3] = [attempts(0, 1, 2), attempts(0, 1, 3)];
    expect(weightIntervals([three, three]).every((interval) => interval !== null)).toBe(true);
    for (const odd of [other3, attempts(0, 1, 2, 3), attempts(0, 1)]) {
      expect(weightIntervals([three, odd])).toEqual([null, null]);
      expect(weightIntervals([odd, three])).toEqual([null, null]);
    }
    const uneven = {
      ...three,
      pairs: three.pairs.map((pair) => ({ ...pair, count: 6 * (pair.y + 1) })),
    };
    expect(weightIntervals([three, uneven])).toEqual([null, null]);
    expect(weightIntervals([])).toEqual([]);
  });

  it("has no width for an only item, which weighs everything", () => {
    const [interval] = weightIntervals(weighed(drawn(50, FOUR.slice(0, 1), seededRandom(4))));
    expect(interval).toEqual({ low: 100, high: 100 });
  });
});
