import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chiSquareTail } from "../distributions/chi-square-tail";
import { logGamma } from "../distributions/log-gamma";
import { binomial } from "./binomial";
import { seededRandom } from "./seeded-random";

const probability = (k: number, n: number, p: number): number =>
  Math.exp(
    logGamma(n + 1) -
      logGamma(k + 1) -
      logGamma(n - k + 1) +
      k * Math.log(p) +
      (n - k) * Math.log(1 - p),
  );

describe("a binomial draw", () => {
  // Either way of drawing, and both sides of where they meet, with p above a half among them.
  it.each([
    [1, 0.3],
    [12, 0.5],
    [40, 0.24],
    [40, 0.26],
    [30, 0.9],
    [200, 0.5],
    [400, 0.97],
    [3000, 0.004],
  ])("of %i at %f has the binomial distribution", (n, p) => {
    const random = seededRandom(n + 1);
    const draws = 20_000;
    const seen = new Map<number, number>();
    for (let draw = 0; draw < draws; draw += 1) {
      const k = binomial(n, p, random);
      seen.set(k, (seen.get(k) ?? 0) + 1);
    }
    let statistic = 0;
    let classes = 0;
    let [restSeen, restExpected] = [draws, draws];
    for (let k = 0; k <= n; k += 1) {
      const expected = draws * probability(k, n, p);
      if (expected < 10) continue;
      const here = seen.get(k) ?? 0;
      statistic += (here - expected) ** 2 / expected;
      classes += 1;
      restSeen -= here;
      restExpected -= expected;
    }
    if (restExpected > 1) {
      statistic += (restSeen - restExpected) ** 2 / restExpected;
      classes += 1;
    }
    expect(chiSquareTail(statistic, classes - 1)).toBeGreaterThan(0.001);
  });

  it.each([
    [1_000_000, 0.3],
    [1_000_000, 0.00002],
    [1_000_000_000, 0.75],
  ])("of %i at %f has the mean n·p and the variance n·p·(1 − p)", (n, p) => {
    const random = seededRandom(5);
    const draws = 20_000;
    const scaled = Array.from(
      { length: draws },
      () => (binomial(n, p, random) - n * p) / Math.sqrt(n * p * (1 - p)),
    );
    const mean = scaled.reduce((sum, z) => sum + z, 0) / draws;
    const variance = scaled.reduce((sum, z) => sum + z * z, 0) / draws;
    // Standard errors: 0.007 and 0.010.
    expect(Math.abs(mean)).toBeLessThan(0.028);
    expect(Math.abs(variance - 1)).toBeLessThan(0.04);
  });

  it("is a whole number from 0 to n, and the same for the same seed", () => {
    const some = fc.record({
      n: fc.integer({ min: 0, max: 5_000_000 }),
      p: fc.double({ min: 0, max: 1, noNaN: true }),
      seed: fc.nat(),
    });
    fc.assert(
      fc.property(some, ({ n, p, seed }) => {
        const k = binomial(n, p, seededRandom(seed));
        expect(Number.isInteger(k)).toBe(true);
        expect(k).toBeGreaterThanOrEqual(0);
        expect(k).toBeLessThanOrEqual(n);
        expect(binomial(n, p, seededRandom(seed))).toBe(k);
      }),
    );
  });

  it("needs no more random numbers for a million than for a hundred", () => {
    const asked = (n: number): number => {
      const random = seededRandom(9);
      let calls = 0;
      for (let draw = 0; draw < 2000; draw += 1) {
        binomial(n, 0.4, () => {
          calls += 1;
          return random();
        });
      }
      return calls / 2000;
    };
    expect(asked(100)).toBeLessThan(3);
    expect(asked(1_000_000)).toBeLessThan(3);
  });

  it("is certain where the chance is", () => {
    const random = seededRandom(1);
    expect(binomial(7, 0, random)).toBe(0);
    expect(binomial(7, 1, random)).toBe(7);
    expect(binomial(0, 0.5, random)).toBe(0);
  });
});
