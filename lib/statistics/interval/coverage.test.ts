import { describe, expect, it } from "vitest";
import type { Interval } from "../estimate";
import { correlation } from "../sample/correlation";
import { deviation } from "../sample/deviation";
import { mean } from "../sample/mean";
import { median } from "../sample/median";
import { variance } from "../sample/variance";
import type { Weighted } from "../sample/weighted";
import { bonett } from "./bonett";
import { errorInterval } from "./error-interval";
import { feldt } from "./feldt";
import { fisher } from "./fisher";
import { medianInterval } from "./median-interval";
import { seededRandom } from "./seeded-random";
import { student } from "./student";
import { wilson } from "./wilson";

const ITEMS = 10;

/** Marks of 0 and 1 a learner, items from easy to hard, ability spread about as in a real class. */
function drawn(n: number, random: () => number): readonly (readonly number[])[] {
  return Array.from({ length: n }, () => {
    const ability = 2.4 * (random() + random() + random() - 1.5);
    return Array.from({ length: ITEMS }, (_, item) =>
      random() < 1 / (1 + Math.exp(0.3 * (item - 4.5) - ability)) ? 1 : 0,
    );
  });
}

const sample = (values: readonly number[]): readonly Weighted[] =>
  values.map((value) => ({ value, count: 1 }));
const sum = (row: readonly number[]): number => row.reduce((all, mark) => all + mark, 0);
const totals = (rows: readonly (readonly number[])[]) => sample(rows.map(sum));

/** Sums of the variances of the marks, and the variance of the totals. */
function spreads(rows: readonly (readonly number[])[]) {
  const parts = Array.from({ length: ITEMS }, (_, item) =>
    sample(rows.map((row) => row[item] ?? NaN)),
  ).map((marks) => variance(marks).value ?? NaN);
  return { parts: sum(parts), all: variance(totals(rows)).value ?? NaN };
}
function alpha(rows: readonly (readonly number[])[]): number {
  const { parts, all } = spreads(rows);
  return (ITEMS / (ITEMS - 1)) * (1 - parts / all);
}
const standardError = (rows: readonly (readonly number[])[]): number =>
  Math.sqrt(Math.max(0, (1 - alpha(rows)) * spreads(rows).all));
const restCorrelation = (rows: readonly (readonly number[])[]): number =>
  correlation(rows.map((row) => ({ x: row[5] ?? NaN, y: sum(row) - (row[5] ?? NaN), count: 1 })))
    .value ?? NaN;
const share = (rows: readonly (readonly number[])[]): number =>
  mean(sample(rows.map((row) => row[7] ?? NaN)));
const restOfRight = (rows: readonly (readonly number[])[]) =>
  sample(rows.filter((row) => row[5] === 1).map((row) => sum(row) - 1));

const WHOLE = drawn(40_000, seededRandom(11));
const ROUNDS = 500;

describe("simulated classes of ten questions: of 95 % intervals cover", () => {
  // 95 % of 500 is 475, with a standard error of 5. What is made for whatever distribution covers more
  // in few learners, and the median more where many totals are equal.
  it.each([
    ["the mean", 6, 460, 490, mean(totals(WHOLE)), (rows) => student(totals(rows))],
    ["the mean", 25, 460, 490, mean(totals(WHOLE)), (rows) => student(totals(rows))],
    [
      "the median",
      12,
      475,
      500,
      median(totals(WHOLE)).value,
      (rows) => medianInterval(totals(rows)),
    ],
    ["the deviation", 8, 465, 500, deviation(totals(WHOLE)).value, (rows) => bonett(totals(rows))],
    ["the deviation", 12, 460, 495, deviation(totals(WHOLE)).value, (rows) => bonett(totals(rows))],
    ["the deviation", 25, 457, 492, deviation(totals(WHOLE)).value, (rows) => bonett(totals(rows))],
    ["alpha", 30, 455, 495, alpha(WHOLE), (rows) => feldt(alpha(rows), rows.length, ITEMS)],
    [
      "the standard error",
      15,
      470,
      500,
      standardError(WHOLE),
      (rows) => errorInterval(standardError(rows), rows.length, ITEMS),
    ],
    [
      "the rest correlation",
      30,
      460,
      490,
      restCorrelation(WHOLE),
      (rows) => fisher(restCorrelation(rows), rows.length),
    ],
    ["a share", 20, 455, 495, share(WHOLE), (rows) => wilson(share(rows), rows.length)],
    [
      "the mean of those who tick an option",
      25,
      457,
      492,
      mean(restOfRight(WHOLE)),
      (rows) => student(restOfRight(rows)),
    ],
  ] satisfies readonly [
    string,
    number,
    number,
    number,
    number | null,
    (rows: readonly (readonly number[])[]) => Interval | null,
  ][])("%s, of %i learners", (_, n, least, most, truth, intervalOf) => {
    const random = seededRandom(n);
    let covered = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const { low, high } = intervalOf(drawn(n, random)) ?? { low: NaN, high: NaN };
      if (low <= (truth ?? NaN) && (truth ?? NaN) <= high) covered += 1;
    }
    expect(covered).toBeGreaterThanOrEqual(least);
    expect(covered).toBeLessThanOrEqual(most);
  });
});

describe("Student's interval", () => {
  // Student (1908), The probable error of a mean: ten patients' additional hours of sleep; R's help for
  // `sleep` has the interval 0.7001142 to 2.4598858.
  it("is as published", () => {
    const interval = student(sample([1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4]));
    expect(interval?.low).toBeCloseTo(0.7001142, 7);
    expect(interval?.high).toBeCloseTo(2.4598858, 7);
  });

  it("is absent for one, and for those who are all alike", () => {
    expect(student(sample([3]))).toBeNull();
    expect(student([{ value: 3, count: 9 }])).toBeNull();
  });
});

describe("Bonett's interval", () => {
  it("does not change with how equal values are counted", () => {
    const one = bonett(sample([1, 1, 2, 2, 2, 5, 7, 9, 9, 3]));
    const counted = [
      { value: 9, count: 2 },
      { value: 1, count: 2 },
      { value: 2, count: 3 },
      { value: 5, count: 1 },
      { value: 7, count: 1 },
      { value: 3, count: 1 },
    ];
    expect(bonett(counted)?.low).toBeCloseTo(one?.low ?? NaN, 12);
    expect(bonett(counted)?.high).toBeCloseTo(one?.high ?? NaN, 12);
  });

  // The same formula in another language, on the same ten values.
  it("is as another program works it out", () => {
    const interval = bonett(sample([1, 1, 2, 2, 2, 5, 7, 9, 9, 3]));
    expect(interval?.low).toBeCloseTo(2.05008633142, 9);
    expect(interval?.high).toBeCloseTo(6.12761159845, 9);
  });

  it("is absent for few, and for those who are all alike", () => {
    expect(bonett(sample([1, 2, 3, 4, 5]))).toBeNull();
    expect(bonett([{ value: 3, count: 20 }])).toBeNull();
  });
});

describe("the median's interval", () => {
  it("is the two values at its ranks, however they are counted", () => {
    const of = [5, 3, 1, 4, 2, 6, 7, 9, 8, 10];
    expect(medianInterval(sample(of))).toEqual({ low: 2, high: 9 });
    expect(
      medianInterval([
        { value: 4, count: 4 },
        { value: 1, count: 6 },
      ]),
    ).toEqual({
      low: 1,
      high: 4,
    });
    expect(medianInterval(sample([1, 2, 3, 4, 5]))).toBeNull();
  });
});
