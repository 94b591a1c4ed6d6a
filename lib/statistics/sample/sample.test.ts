import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rational } from "@/lib/arithmetic/rational";
import { bandsOf } from "./bands";
import { correlation } from "./correlation";
import { covariance } from "./covariance";
import { deviation } from "./deviation";
import { kurtosis } from "./kurtosis";
import { largestCovariance } from "./largest-covariance";
import { median } from "./median";
import { skewness } from "./skewness";
import { variance } from "./variance";
import type { Weighted, WeightedPair } from "./weighted";

const each = (...values: readonly number[]): readonly Weighted[] =>
  values.map((value) => ({ value, count: 1 }));
const pairs = (...all: readonly (readonly [number, number])[]): readonly WeightedPair[] =>
  all.map(([x, y]) => ({ x, y, count: 1 }));
const small = fc.integer({ min: -5, max: 5 });

describe("one variable", () => {
  // Worked by hand: mean 5, squares 9 + 1·3 + 0·2 + 4 + 16 = 32, cubes 42, fourths 356.
  const eight = each(2, 4, 4, 4, 5, 5, 7, 9);

  it("has the moments that a page of paper gives", () => {
    expect(variance(eight).value).toBeCloseTo(32 / 7, 14);
    expect(deviation(eight).value).toBeCloseTo(Math.sqrt(32 / 7), 14);
    expect(median(eight).value).toBe(4.5);
    // k2 = 32/7, k3 = 8·42/(7·6) = 8.
    expect(skewness(eight).value).toBeCloseTo(8 / (32 / 7) ** 1.5, 13);
    // k4 = 64/(7·6·5) · (9·356/8 − 3·7·16).
    expect(kurtosis(eight).value).toBeCloseTo(((64 / 210) * 64.5) / (32 / 7) ** 2, 13);
  });

  // Joanes and Gill (1998) call these G1 and G2; SAS and Excel print them. Excel's help for SKEW
  // and KURT has the example 3, 4, 5, 2, 3, 4, 5, 6, 4, 7 with 0.359543 and −0.151800.
  it("has the published skewness and kurtosis of Excel's example", () => {
    const ten = each(3, 4, 5, 2, 3, 4, 5, 6, 4, 7);
    expect(skewness(ten).value).toBeCloseTo(0.359543, 6);
    expect(kurtosis(ten).value).toBeCloseTo(-0.1518, 6);
  });

  it("counts weights as repetitions", () => {
    const sample = fc.array(fc.tuple(small, fc.integer({ min: 1, max: 4 })), { minLength: 4 });
    fc.assert(
      fc.property(sample, (rows) => {
        const weighted = rows.map(([value, count]) => ({ value, count }));
        const long = each(...rows.flatMap(([value, n]) => new Array<number>(n).fill(value)));
        for (const statistic of [variance, skewness, kurtosis, median]) {
          const [a, b] = [statistic(weighted), statistic(long)];
          expect(a.reason).toBe(b.reason);
          expect(a.value ?? 0).toBeCloseTo(b.value ?? 0, 9);
        }
      }),
    );
  });

  it("says why there is nothing to say", () => {
    expect([variance([]), variance(each(1))].map(({ reason }) => reason)).toEqual([
      "no-answers",
      "too-few",
    ]);
    expect(deviation([])).toEqual({ value: null, reason: "no-answers" });
    expect(median([])).toEqual({ value: null, reason: "no-answers" });
    expect(skewness([]).reason).toBe("no-answers");
    expect(skewness(each(1, 2)).reason).toBe("too-few");
    expect(skewness(each(0.1, 0.1, 0.1)).reason).toBe("no-variance");
    expect(kurtosis([]).reason).toBe("no-answers");
    expect(kurtosis(each(1, 2, 3)).reason).toBe("too-few");
    expect(kurtosis(each(0.1, 0.1, 0.1, 0.1)).reason).toBe("no-variance");
    expect(variance([{ value: 0.1, count: 3 }]).value).toBe(0);
  });
});

describe("two variables", () => {
  it("have the covariance and correlation that a page of paper gives", () => {
    // Deviations (−1,−2) (0,1) (1,1): products 2 + 0 + 1 = 3; squares 2 and 6.
    const three = pairs([1, 1], [2, 4], [3, 4]);
    expect(covariance(three).value).toBe(1.5);
    expect(correlation(three).value).toBeCloseTo(3 / Math.sqrt(12), 15);
  });

  // J. D. Brown (2001), Point-biserial correlation coefficients, Shiken 5(3), Table 2.
  it("have the published point-biserial correlation of Brown's eight students", () => {
    const totals = [50, 45, 45, 40, 35, 30, 30, 25] as const;
    const first = totals.map((total, index) => ({ x: index < 4 ? 1 : 0, y: total, count: 1 }));
    expect(correlation(first).value).toBeCloseTo(0.905, 3);
    const second = first.map(({ x, ...rest }) => ({ ...rest, x: 1 - x }));
    expect(correlation(second).value).toBeCloseTo(-0.905, 3);
    const third = first.map((pair) => ({ ...pair, x: 1 }));
    expect(correlation(third)).toEqual({ value: null, reason: "no-variance" });
  });

  it("tell a constant of one side from that of the other", () => {
    expect(correlation(pairs([1, 2], [1, 3])).reason).toBe("no-variance");
    expect(correlation(pairs([1, 2], [3, 2])).reason).toBe("no-rest-variance");
    expect(correlation(pairs([1, 2])).reason).toBe("too-few");
    expect(correlation([]).reason).toBe("no-answers");
  });

  it("never covary more than sorted, and as much when they are sorted", () => {
    const many = fc.array(fc.tuple(small, small, fc.integer({ min: 0, max: 3 })), { minLength: 2 });
    fc.assert(
      fc.property(many, (rows) => {
        const sample = rows.map(([x, y, count]) => ({ x, y, count: count + 1 }));
        const [most, now] = [largestCovariance(sample).value, covariance(sample).value];
        expect(now ?? 0).toBeLessThanOrEqual((most ?? 0) + 1e-9);
        const ordered = sample.map(({ x, count }) => ({ x, y: 2 * x + 1, count }));
        expect(largestCovariance(ordered).value).toBeCloseTo(covariance(ordered).value ?? 0, 9);
      }),
    );
  });
});

describe("bands of scores", () => {
  const run = (score: number, count: number) => ({ score: rational(score), count });

  it("split ten different scores two by two", () => {
    const band = bandsOf(
      [9, 8, 7, 6, 5, 4, 3, 2, 1, 0].map((score) => run(score, 1)),
      5,
    );
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((score) => band(rational(score)))).toEqual([
      0, 0, 1, 1, 2, 2, 3, 3, 4, 4,
    ]);
  });

  it("keep ties together, in the band where the middle of the tie falls", () => {
    const band = bandsOf([run(1, 1), run(2, 3), run(2, 4), run(3, 2)], 5);
    expect([1, 2, 3].map((score) => band(rational(score)))).toEqual([0, 2, 4]);
  });

  it("put everybody into the middle when all are alike", () => {
    expect(bandsOf([run(3, 7)], 5)(rational(3))).toBe(2);
    expect(bandsOf([], 5)(rational(3))).toBe(0);
  });

  it("never put a higher score into a lower band", () => {
    const runs = fc.array(fc.tuple(small, fc.integer({ min: 1, max: 9 })), { minLength: 1 });
    fc.assert(
      fc.property(runs, small, small, (all, a, b) => {
        const band = bandsOf(
          all.map(([score, count]) => run(score, count)),
          5,
        );
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(band(rational(low))).toBeLessThanOrEqual(band(rational(high)));
      }),
    );
  });
});
