import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDecimal, rational, ZERO } from "@/lib/arithmetic/rational";
import { bits, classOf, cubeOfRecords } from "../attempts.fixture";
import { cubeOf } from "../cube/cube";
import { discriminationIndex } from "../item/discrimination-index";
import { discriminativeEfficiency } from "../item/discriminative-efficiency";
import { facility } from "../item/facility";
import { markDeviation } from "../item/mark-deviation";
import { record } from "../record.fixture";
import { effectiveWeights } from "./effective-weights";
import { intendedWeight } from "./intended-weight";
import { internalConsistency } from "./internal-consistency";
import { totalStatistics } from "./total-statistics";

const seed = { seed: 1, replicates: 99 };

/**
 * The 25 attempts at seven questions that Moodle's own tests of its quiz statistics use, and the
 * values that its authors worked out in a spreadsheet for them (moodle/moodle,
 * mod/quiz/report/statistics/tests, fixtures/results00.csv, fixtures/qstats00.csv and
 * stats_from_steps_walkthrough_test.php).
 */
const MARKS = `
1 1 1 1 1 0 1; 1 1 1 1 .5 1 0; 1 1 1 1 .5 0 1; 0 0 1 1 1 0 0; 1 0 1 0 0 1 .5;
1 1 1 1 .5 0 .5; 0 1 1 1 .5 1 .5; 1 1 1 0 .5 1 .5; 1 0 1 1 1 1 1; 0 1 1 0 .5 1 .5;
.8 0 1 1 .5 1 .5; 1 1 1 0 .5 1 1; 1 0 1 1 .5 1 .5; 1 0 1 1 1 0 .5; 0 0 1 1 0 1 1;
1 0 1 0 .5 1 1; .8 0 1 1 .5 0 1; 1 0 1 1 0 1 .5; 1 0 1 1 .5 0 .5; 0 1 1 0 .5 1 0;
1 1 .3333333 1 .5 0 .5; 1 1 1 0 .5 0 .5; 1 1 1 1 0 1 .5; 0 0 1 0 .5 1 1; 0 0 1 1 1 1 1`;
const moodle = classOf(
  MARKS.trim()
    .split(/;\s*/u)
    .map((row) => row.split(" ").map((mark) => parseDecimal(mark) ?? ZERO)),
);

describe("Moodle's example", () => {
  // Facility, SD, effective weight, discrimination index, discriminative efficiency.
  it.each([
    [0, 0.704, 0.4513682901, 21.2922742344, -7.0650767526, -9.4550536967],
    [1, 0.48, 0.5099019514, 18.8979800309, -28.8982125772, -36.7834118938],
    [2, 0.973333332, 0.13333334, 4.443012573, -9.1230674268, -21.6545012165],
    [3, 0.68, 0.4760952286, 18.9347251357, -22.6306444113, -31.4411395613],
    [4, 0.52, 0.3055050463, 11.1450138688, -17.6997047674, -21.1794802584],
    [5, 0.64, 0.4898979486, 9.8081339177, -45.3785178421, -56.9365974439],
    [6, 0.62, 0.331662479, 15.4788602394, -5.6543166602, -6.5043742058],
  ])("gives what its authors have for question %i", (place, ease, sd, weight, index, efficient) => {
    const cube = moodle.items[place] ?? cubeOf([]);
    // Their tests allow a relative 10⁻⁵ to 10⁻⁶, since a third was written 0.3333333.
    const near = (value: number | null, expected: number, within = 1e-5) => {
      expect(Math.abs((value ?? NaN) / expected - 1)).toBeLessThan(within);
    };
    near(facility(cube).value, ease, 1e-6);
    near(markDeviation(cube, seed).value, sd, 1e-6);
    near(effectiveWeights(moodle.items)[place]?.value ?? null, weight);
    near(discriminationIndex(cube).value, index);
    near(discriminativeEfficiency(cube, seed).value, efficient);
    expect(intendedWeight(cube).value).toBeCloseTo(100 / 7, 12);
  });

  it("gives what its authors have for the whole quiz", () => {
    const totals = totalStatistics(moodle.totals, seed);
    expect(totals.n).toBe(25);
    expect(totals.median.value).toBe(4.5);
    expect(totals.mean.value).toBeCloseTo(4.617333332, 7);
    expect(totals.deviation.value).toBeCloseTo(0.8117265554, 6);
    expect(totals.skewness.value).toBeCloseTo(-0.092502502, 5);
    expect(totals.kurtosis.value).toBeCloseTo(-0.7073968557, 5);
    const { coefficient, errorRatio, standardError } = internalConsistency(
      moodle.items,
      moodle.totals,
    );
    expect(coefficient.value).toBeCloseTo(-87.2230935542, 3);
    expect(errorRatio.value).toBeCloseTo(136.8294900795, 3);
    expect(standardError.value).toBeCloseTo(1.1106813066, 5);
  });

  it("has an interval around every number", () => {
    const totals = totalStatistics(moodle.totals, seed);
    const { coefficient, errorRatio, standardError } = internalConsistency(
      moodle.items,
      moodle.totals,
    );
    for (const { value, interval } of [
      totals.mean,
      totals.median,
      totals.deviation,
      coefficient,
      errorRatio,
      standardError,
    ]) {
      expect(interval?.low).toBeLessThanOrEqual(value ?? NaN);
      expect(interval?.high).toBeGreaterThanOrEqual(value ?? NaN);
    }
    expect(totals.skewness.interval).not.toBeNull();
    expect(totals.kurtosis.interval).not.toBeNull();
  });
});

describe("items worked by hand", () => {
  // Marks 1 1 0 0, rests 2 1 1 0.
  const { items, totals } = classOf(bits("111", "110", "010", "000"));
  const [first, , third] = items;

  it("have the figures that a page of paper gives", () => {
    const cube = first ?? cubeOf([]);
    expect(facility(cube).value).toBe(0.5);
    // cov = 1/3, var x = 1/3, var y = 2/3.
    expect(discriminationIndex(cube).value).toBeCloseTo(100 * Math.SQRT1_2, 10);
    expect(discriminativeEfficiency(cube, seed).value).toBeCloseTo(100, 10);
    expect(discriminativeEfficiency(third ?? cubeOf([]), seed).value).toBeCloseTo(100, 10);
  });

  it("have KR-20 as alpha", () => {
    // Σpq = 1/4 + 3/16 + 3/16 = 5/8, population variance of 3 2 1 0 = 5/4: 3/2 · (1 − 1/2).
    const { coefficient, errorRatio, standardError } = internalConsistency(items, totals);
    expect(coefficient.value).toBeCloseTo(75, 10);
    expect(errorRatio.value).toBeCloseTo(50, 10);
    expect(standardError.value).toBeCloseTo(0.5 * Math.sqrt(5 / 3), 10);
    expect(coefficient.interval?.low).toBeLessThan(0);
    const { low = NaN, high = NaN } = coefficient.interval ?? {};
    expect(errorRatio.interval?.low).toBeCloseTo(100 * Math.sqrt(1 - high / 100), 10);
    expect(errorRatio.interval?.high).toBeCloseTo(100 * Math.sqrt(1 - low / 100), 10);
    // Six degrees of freedom, quantiles 1.2373 and 14.4494.
    expect(standardError.interval?.low).toBeCloseTo(0.5 * Math.sqrt((5 / 3) * (6 / 14.4494)), 4);
    expect(standardError.interval?.high).toBeCloseTo(0.5 * Math.sqrt((5 / 3) * (6 / 1.2373)), 4);
  });

  it("share the effective weight among those that do not pull against the total", () => {
    const class_ = classOf(bits("110", "110", "001", "000"));
    // Totals 2 2 1 0: cov(x, T) = 1/2 for the first two and −1/12 for the third.
    const weights = effectiveWeights(class_.items);
    expect(weights[0]?.value).toBeCloseTo(50, 10);
    expect(weights[1]?.value).toBeCloseTo(50, 10);
    expect(weights[2]).toEqual({ value: null, interval: null, reason: "negative-covariance" });
  });
});

describe("degenerate classes", () => {
  it("of nobody have reasons in place of numbers", () => {
    const nothing = cubeOf([]);
    expect(facility(nothing)).toEqual({ value: null, interval: null, reason: "no-answers" });
    expect(markDeviation(nothing, seed).reason).toBe("no-answers");
    expect(discriminationIndex(nothing).reason).toBe("no-answers");
    expect(discriminativeEfficiency(nothing, seed).reason).toBe("no-answers");
    expect(intendedWeight(nothing).reason).toBe("no-answers");
    expect(effectiveWeights([nothing])).toEqual([
      { value: null, interval: null, reason: "no-answers" },
    ]);
    expect(internalConsistency([], nothing).errorRatio.reason).toBe("no-answers");
    expect(totalStatistics(nothing, seed)).toMatchObject({ n: 0, mean: { reason: "no-answers" } });
  });

  it("of one learner know her mark and nothing else", () => {
    const { items, totals } = classOf(bits("10"));
    const cube = items[0] ?? cubeOf([]);
    expect(facility(cube).value).toBe(1);
    expect(facility(cube).interval?.low).toBeLessThan(0.3);
    expect(discriminationIndex(cube).reason).toBe("too-few");
    expect(markDeviation(cube, seed).reason).toBe("too-few");
    expect(effectiveWeights(items)[0]?.reason).toBe("too-few");
    expect(internalConsistency(items, totals).coefficient.reason).toBe("too-few");
    expect(totalStatistics(totals, seed)).toMatchObject({
      mean: { value: 1, interval: null },
      deviation: { reason: "too-few" },
    });
  });

  it("with one item have no rest and no consistency", () => {
    const { items, totals } = classOf(bits("1", "0", "1"));
    const cube = items[0] ?? cubeOf([]);
    expect(discriminationIndex(cube).reason).toBe("no-rest-variance");
    expect(discriminativeEfficiency(cube, seed).reason).toBe("no-rest-variance");
    expect(internalConsistency(items, totals).coefficient.reason).toBe("too-few-items");
    expect(effectiveWeights(items)[0]?.value).toBeCloseTo(100, 10);
  });

  it("with everybody right, or everything blank, have no spread", () => {
    for (const rows of [bits("11", "11", "11"), bits("00", "00", "00")]) {
      const { items, totals } = classOf(rows);
      const cube = items[0] ?? cubeOf([]);
      expect(discriminationIndex(cube).reason).toBe("no-variance");
      expect(discriminativeEfficiency(cube, seed).reason).toBe("no-variance");
      expect(markDeviation(cube, seed).value).toBe(0);
      expect(effectiveWeights(items)[0]?.reason).toBe("no-variance");
      expect(internalConsistency(items, totals).coefficient.reason).toBe("no-variance");
    }
  });

  it("do not mix maxima", () => {
    const cube = cubeOfRecords([record(), record({ maxMark: rational(2), maxTotal: rational(2) })]);
    expect(facility(cube).reason).toBe("mixed-scales");
    expect(discriminationIndex(cube).reason).toBe("mixed-scales");
    expect(intendedWeight(cube).reason).toBe("mixed-scales");
    const totals = cubeOfRecords([record(), record({ maxTotal: rational(2) })]);
    expect(totalStatistics(totals, seed).mean.reason).toBe("mixed-scales");
    expect(facility(totals).value).toBe(0);
    expect(intendedWeight(totals).reason).toBe("mixed-scales");
  });

  it("say when an item is missing from an attempt", () => {
    const { items, totals } = classOf(bits("10", "11", "00"));
    const shorter = classOf(bits("10", "11")).items[1] ?? cubeOf([]);
    const [first = cubeOf([])] = items;
    expect(internalConsistency([first, shorter], totals).coefficient.reason).toBe("incomplete");
  });

  it("have no share of nothing, and Student's interval for marks below 0", () => {
    const nothing = cubeOfRecords([record({ maxMark: ZERO, maxTotal: ZERO })]);
    expect(facility(nothing).reason).toBe("no-variance");
    expect(intendedWeight(nothing).reason).toBe("no-variance");
    const below = cubeOfRecords([record({ mark: rational(-1, 2) })]);
    expect(facility(below)).toEqual({ value: -0.5, interval: null });
    const two = cubeOfRecords([record({ mark: rational(-1, 2) }), record({ mark: rational(1) })]);
    // 1/4 ± 12.706 · 1.0607/√2.
    expect(facility(two).interval?.low).toBeCloseTo(0.25 - 12.7062 * 0.75, 3);
    expect(facility(two).interval?.high).toBeCloseTo(0.25 + 12.7062 * 0.75, 3);
  });

  it("never give NaN", () => {
    const row = fc.array(fc.constantFrom("0", "1"), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const { items, totals } = classOf(bits(...rows.map((row) => row.join(""))));
        const { coefficient, errorRatio, standardError } = internalConsistency(items, totals);
        const all = [coefficient, errorRatio, standardError, ...effectiveWeights(items)];
        for (const cube of items) {
          all.push(facility(cube), discriminationIndex(cube), markDeviation(cube, seed));
          all.push(discriminativeEfficiency(cube, seed));
        }
        const { n, ...whole } = totalStatistics(totals, seed);
        expect(n).toBe(rows.length);
        for (const { value, reason } of [...all, ...Object.values(whole)]) {
          expect(value === null ? reason : Number.isFinite(value)).toBeTruthy();
        }
      }),
      { numRuns: 40 },
    );
  });
});
