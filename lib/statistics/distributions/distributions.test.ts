import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chiSquareTail } from "./chi-square-tail";
import { fQuantile } from "./f-quantile";
import { incompleteBeta } from "./incomplete-beta";
import { incompleteGamma } from "./incomplete-gamma";
import { logGamma } from "./log-gamma";
import { normalDensity, normalProbability, normalQuantile } from "./normal";
import { studentQuantile } from "./student-quantile";

const positive = fc.double({ min: 0.05, max: 200, noNaN: true });
const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });

describe("the distributions", () => {
  it("give factorials and the root of pi", () => {
    expect(logGamma(11)).toBeCloseTo(Math.log(3628800), 12);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
    expect(logGamma(0.25)).toBeCloseTo(1.2880225246980774, 12);
  });

  // Tables at the end of any textbook: Pearson and Hartley 1966, Biometrika Tables 1, 8, 12, 18.
  it("agree with printed tables", () => {
    expect(normalProbability(1.96)).toBeCloseTo(0.9750021, 7);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 13);
    expect(normalQuantile(0.025)).toBeCloseTo(-1.959963984540054, 13);
    expect(normalProbability(-10) / 7.619853024160527e-24).toBeCloseTo(1, 10);
    expect(chiSquareTail(3.841459, 1)).toBeCloseTo(0.05, 7);
    expect(chiSquareTail(18.307038, 10)).toBeCloseTo(0.05, 7);
    expect(studentQuantile(0.975, 9)).toBeCloseTo(2.262157, 6);
    expect(studentQuantile(0.025, 1)).toBeCloseTo(-12.706205, 6);
    expect(fQuantile(0.95, 4, 10)).toBeCloseTo(3.47805, 5);
    expect(fQuantile(0.975, 88, 528)).toBeCloseTo(1.35290080643393, 11);
  });

  it("have tails that fill up to one, and reflect", () => {
    fc.assert(
      fc.property(positive, positive, share, (a, b, x) => {
        const { p, q } = incompleteGamma(a, b);
        expect(p + q).toBeCloseTo(1, 12);
        expect(incompleteBeta(a, b, x)).toBeCloseTo(1 - incompleteBeta(b, a, 1 - x), 9);
      }),
    );
  });

  it("have quantiles that undo probabilities", () => {
    fc.assert(
      fc.property(share, (p) => {
        expect(normalProbability(normalQuantile(p))).toBeCloseTo(p, 13);
      }),
    );
    expect(normalQuantile(0.5)).toBeCloseTo(0, 15);
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    expect(studentQuantile(0.5, 3)).toBe(0);
    expect(normalDensity(0)).toBeCloseTo(0.3989422804014327, 15);
  });

  it("end at their ends", () => {
    expect(incompleteBeta(2, 3, 0)).toBe(0);
    expect(incompleteBeta(2, 3, 1)).toBe(1);
    expect(incompleteGamma(2, 0)).toEqual({ p: 0, q: 1 });
    expect(chiSquareTail(Infinity, 2)).toBe(0);
  });
});
