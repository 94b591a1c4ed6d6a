import { describe, expect, it } from "vitest";
import { cubeOfRecords } from "../attempts.fixture";
import { tickedWith } from "../option/ticked-with";
import { record } from "../record.fixture";
import { correlation } from "../sample/correlation";
import { correlationDifference, differenceInterval } from "./difference";
import { seededRandom } from "./seeded-random";
import { wilson } from "./wilson";

describe("the interval of a difference", () => {
  // Zou (2007), Psychological Methods 12, example of overlapping correlations: −0.093 to 0.517.
  it("of two correlations with the same thing is as published", () => {
    const interval = correlationDifference(0.396, 0.179, 0.088, 66);
    expect(interval?.low).toBeCloseTo(-0.093, 3);
    expect(interval?.high).toBeCloseTo(0.517, 3);
  });

  // Newcombe (1998), Statistics in Medicine 17, 873–890, Table II (a), 56/70 − 48/80, method 10.
  it("of two shares of different learners is as published", () => {
    const share = (hits: number, n: number) => ({ value: hits / n, interval: wilson(hits / n, n) });
    const interval = differenceInterval(share(56, 70), share(48, 80), 0);
    expect(interval.low).toBeCloseTo(0.0524, 4);
    expect(interval.high).toBeCloseTo(0.3339, 4);
  });

  it("mirrors, and is absent where a correlation has no interval", () => {
    const [there, back] = [
      correlationDifference(0.3, -0.1, -0.4, 50),
      correlationDifference(-0.1, 0.3, -0.4, 50),
    ];
    expect(there?.low).toBeCloseTo(-(back?.high ?? NaN), 12);
    expect(there?.high).toBeCloseTo(-(back?.low ?? NaN), 12);
    expect(correlationDifference(1, 0.3, 0.3, 50)).toBeNull();
    expect(correlationDifference(0.2, 0.3, 0.3, 3)).toBeNull();
  });

  /** Of one to tick: a, b or another, by a rest score of 0 to 9 that tells them apart a little. */
  const ticks = (random: () => number) => {
    const rest = Math.floor((random() + random()) * 5);
    const chance = random();
    const tick = chance < 0.15 + 0.05 * rest ? "a" : chance < 0.5 + 0.03 * rest ? "b" : "c";
    return { rest, tick };
  };
  const correlations = (sample: readonly ReturnType<typeof ticks>[]) =>
    ["a", "b"].map(
      (option) =>
        correlation(
          sample.map(({ rest, tick }) => ({ x: tick === option ? 1 : 0, y: rest, count: 1 })),
        ).value ?? NaN,
    );

  it.each([30, 120])("of the correlations of two ticks covers as often as it says, n = %i", (n) => {
    const random = seededRandom(n);
    const draw = (size: number) => Array.from({ length: size }, () => ticks(random));
    const [trueA = NaN, trueB = NaN] = correlations(draw(50_000));
    let covered = 0;
    for (let round = 0; round < 400; round += 1) {
      const sample = draw(n);
      const [a = NaN, b = NaN] = correlations(sample);
      const cube = cubeOfRecords(
        sample.map(({ tick }) => record({ ticked: [tick], options: ["a", "b", "c"] })),
      );
      const { low, high } = correlationDifference(a, b, tickedWith(cube)("a", "b"), n) ?? {
        low: NaN,
        high: NaN,
      };
      if (low <= trueA - trueB && trueA - trueB <= high) covered += 1;
    }
    // 95 % of 400 is 380, with a standard error of 4.
    expect(covered).toBeGreaterThan(366);
    expect(covered).toBeLessThan(394);
  });
});

describe("how two ticks go together", () => {
  it("is the correlation of the two, blank answers ticking nothing", () => {
    const sets = [["a", "b"], ["a", "b"], ["a"], ["b"], ["c"], [], null];
    const cube = cubeOfRecords(sets.map((ticked) => record({ ticked, options: ["a", "b", "c"] })));
    const pairs = sets.map((ticked) => ({
      x: ticked?.includes("a") === true ? 1 : 0,
      y: ticked?.includes("b") === true ? 1 : 0,
      count: 1,
    }));
    expect(tickedWith(cube)("a", "b")).toBeCloseTo(correlation(pairs).value ?? NaN, 12);
    expect(tickedWith(cube)("a", "never")).toBe(0);
    expect(tickedWith(cubeOfRecords([]))("a", "b")).toBe(0);
  });
});
