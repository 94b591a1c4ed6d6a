import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deviation } from "../sample/deviation";
import { mean } from "../sample/mean";
import type { Weighted } from "../sample/weighted";
import { bootstrap, bootstrapAll } from "./bootstrap";
import { feldt } from "./feldt";
import { fisher } from "./fisher";
import { resample } from "./resample";
import { seededRandom } from "./seeded-random";
import { wilson } from "./wilson";

describe("Wilson's interval", () => {
  // Newcombe (1998), Statistics in Medicine 17, Table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("is as published for %i of %i", (hits, n, low, high) => {
    const interval = wilson(hits / n, n);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it("holds the share, stays within 0 and 1, and mirrors", () => {
    const some = fc.integer({ min: 1, max: 500 }).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));
    fc.assert(
      fc.property(some, ([hits, n]) => {
        const [here, there] = [wilson(hits / n, n), wilson((n - hits) / n, n)];
        expect(here.low).toBeGreaterThanOrEqual(0);
        expect(here.low).toBeLessThanOrEqual(hits / n + 1e-12);
        expect(here.high).toBeGreaterThanOrEqual(hits / n - 1e-12);
        expect(here.high).toBeLessThanOrEqual(1);
        expect(here.low).toBeCloseTo(1 - there.high, 12);
      }),
    );
  });

  it("says next to nothing of one learner", () => {
    expect(wilson(1, 1).low).toBeLessThan(0.21);
    expect(wilson(1, 1).high).toBe(1);
  });
});

describe("Fisher's interval", () => {
  // tanh(artanh 0.5 ± 1.96/5): artanh 0.5 = 0.5493, ± 0.3920.
  it("is as worked by hand", () => {
    const interval = fisher(0.5, 28);
    expect(interval?.low).toBeCloseTo(Math.tanh(0.549306 - 0.391993), 6);
    expect(interval?.high).toBeCloseTo(Math.tanh(0.549306 + 0.391993), 6);
  });

  it("is wide for few learners and absent for fewer", () => {
    const four = fisher(0.3, 4);
    expect((four?.high ?? 0) - (four?.low ?? 0)).toBeGreaterThan(1.8);
    expect(fisher(0.3, 3)).toBeNull();
    expect(fisher(1, 50)).toBeNull();
  });
});

describe("Feldt's interval", () => {
  // Chris Evans, feldt1.return(0.913, 873, 20), on the statistics wiki of the MRC Cognition and
  // Brain Sciences Unit: 0.9044024 to 0.9211588.
  it("is as published", () => {
    const interval = feldt(0.913, 873, 20);
    expect(interval?.low).toBeCloseTo(0.9044024, 6);
    expect(interval?.high).toBeCloseTo(0.9211588, 6);
  });

  it("is absent where no freedom is left", () => {
    expect(feldt(0.5, 2, 5)).toBeNull();
    expect(feldt(0.5, 20, 1)).toBeNull();
  });
});

describe("the bootstrap", () => {
  const scores = (n: number): readonly Weighted[] => {
    const random = seededRandom(n);
    return Array.from({ length: n }, () => ({ value: Math.floor(random() * 7), count: 1 }));
  };
  const average = (sample: readonly Weighted[]) => ({ value: mean(sample) });

  it("draws as many as there are, only from what there is, and each in proportion", () => {
    const random = seededRandom(3);
    const cells = [
      { name: "a", count: 30 },
      { name: "b", count: 0 },
      { name: "c", count: 10 },
    ];
    let a = 0;
    for (let round = 0; round < 400; round += 1) {
      const drawn = resample(cells, random);
      expect(drawn.reduce((sum, { count }) => sum + count, 0)).toBe(40);
      expect(drawn[1]?.count).toBe(0);
      a += drawn[0]?.count ?? 0;
    }
    expect(a / 400).toBeGreaterThan(29.5);
    expect(a / 400).toBeLessThan(30.5);
  });

  it("draws cells that vary and pull at each other as a multinomial draw does", () => {
    const random = seededRandom(4);
    const cells = [{ count: 600 }, { count: 300 }, { count: 100 }];
    let [variance, covariance] = [0, 0];
    for (let round = 0; round < 4000; round += 1) {
      const [a = 0, b = 0] = resample(cells, random).map(({ count }) => count);
      variance += (b - 300) ** 2 / 4000;
      covariance += ((a - 600) * (b - 300)) / 4000;
    }
    // n·p·(1 − p) = 210 and −n·p·q = −180, with standard errors of about 5 and 4.
    expect(Math.abs(variance - 210)).toBeLessThan(20);
    expect(Math.abs(covariance + 180)).toBeLessThan(17);
  });

  it("asks no more of chance for a million learners than for a thousand", () => {
    const asked = (scale: number): number => {
      const random = seededRandom(2);
      let calls = 0;
      const counted = () => {
        calls += 1;
        return random();
      };
      for (let round = 0; round < 200; round += 1) {
        resample([{ count: 4 * scale }, { count: 5 * scale }, { count: scale }], counted);
      }
      return calls;
    };
    expect(asked(100_000)).toBeLessThan(1.2 * asked(100));
  });

  it("gives several statistics over the same resamples the intervals that each has alone", () => {
    const statistics = [deviation, average];
    const together = bootstrapAll(scores(40), statistics, { seed: 5 });
    for (const statistic of statistics) {
      const alone = bootstrap(scores(40), statistic, { seed: 5 });
      expect(alone).not.toBeNull();
      expect(together.get(statistic)).toEqual(alone);
    }
    expect(bootstrapAll(scores(9), statistics, { seed: 5 }).get(average)).toBeUndefined();
  });

  it("is the same for the same seed and another for another", () => {
    const at = (seed: number) => bootstrap(scores(40), deviation, { seed });
    expect(at(1)).toEqual(at(1));
    expect(at(1)).not.toEqual(at(2));
  });

  it("covers a mean about as often as it says", () => {
    let covered = 0;
    for (let round = 1; round <= 300; round += 1) {
      const random = seededRandom(round * 7919);
      const sample = Array.from({ length: 20 }, () => ({ value: random(), count: 1 }));
      const interval = bootstrap(sample, average, { seed: round, replicates: 199 });
      if (interval !== null && interval.low <= 0.5 && 0.5 <= interval.high) covered += 1;
    }
    // 95 % of 300 is 285, with a standard error of 4.
    expect(covered).toBeGreaterThan(273);
    expect(covered).toBeLessThan(297);
  });

  it("is wider for fewer learners, and absent below ten", () => {
    const width = (n: number): number => {
      const interval = bootstrap(scores(n), average, { seed: 1 });
      return (interval?.high ?? 0) - (interval?.low ?? 0);
    };
    expect(width(12)).toBeGreaterThan(1.5 * width(60));
    expect(bootstrap(scores(9), average, { seed: 1 })).toBeNull();
  });

  it("is absent where resamples often have no value", () => {
    const lonely = [
      { value: 0, count: 19 },
      { value: 1, count: 1 },
    ];
    const strict = (sample: readonly Weighted[]) =>
      sample.length < 2 ? ({ value: null, reason: "no-variance" } as const) : average(sample);
    expect(bootstrap(lonely, strict, { seed: 1 })).toBeNull();
  });
});
