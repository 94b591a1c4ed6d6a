import { expect, test } from "vitest";
import { HALF, ONE, ZERO, rational, toNumber } from "@/lib/arithmetic/rational";
import { mixtureOptimum } from "./optima";

const dark = { target: rational(3, 10), weight: rational(4, 5) };
const bright = { target: rational(9, 10), weight: rational(1, 5) };

test("pure squares end at the weighted mean", () => {
  const at = rational(42, 100);
  expect(mixtureOptimum([dark, bright], ZERO)).toEqual({ low: at, high: at });
});

test("pure sizes end at the majority, and anywhere between two equal groups", () => {
  expect(mixtureOptimum([bright, dark], ONE)).toEqual({ low: dark.target, high: dark.target });
  const equal = [
    { ...dark, weight: HALF },
    { ...bright, weight: HALF },
  ];
  expect(mixtureOptimum(equal, ONE)).toEqual({ low: dark.target, high: bright.target });
  expect(mixtureOptimum(equal, rational(99, 100))).toEqual({
    low: rational(3, 5),
    high: rational(3, 5),
  });
});

test("the mixture drops the minority from α = 2/7 on, and not before", () => {
  expect(mixtureOptimum([dark, bright], rational(2, 7)).low).toEqual(dark.target);
  const before = mixtureOptimum([dark, bright], rational(27, 100));
  expect(toNumber(before.low)).toBeGreaterThan(0.3);
  // clip(mean − α(2w−1)/(2(1−α)), a, b) at α = 1/4 is 0.42 − 0.1 = 0.32.
  expect(mixtureOptimum([dark, bright], rational(1, 4)).low).toEqual(rational(8, 25));
});

test("with hot pixels the optimum agrees with a search over a fine grid", () => {
  const targets = [
    { target: rational(1, 5), weight: rational(72, 100) },
    { target: rational(2, 5), weight: rational(18, 100) },
    { target: ONE, weight: rational(1, 10) },
  ];
  for (const alpha of [rational(1, 10), rational(1, 5), rational(3, 10), rational(1, 2)]) {
    const a = toNumber(alpha);
    const loss = (c: number) =>
      targets.reduce((total, { target, weight }) => {
        const e = Math.abs(c - toNumber(target));
        return total + toNumber(weight) * (a * e + (1 - a) * e * e);
      }, 0);
    const grid = Array.from({ length: 10_001 }, (_, i) => i / 10_000);
    const best = grid.reduce((least, c) => (loss(c) < loss(least) ? c : least), 0);
    expect(toNumber(mixtureOptimum(targets, alpha).low)).toBeCloseTo(best, 3);
  }
});
