import { describe, expect, it } from "vitest";
import { bootstrap } from "../interval/bootstrap";
import { seededRandom } from "../interval/seeded-random";
import { covariance } from "../sample/covariance";
import { largestCovariance } from "../sample/largest-covariance";
import type { WeightedPair } from "../sample/weighted";
import { efficiencyInterval } from "./efficiency-interval";

const efficiency = (pairs: readonly WeightedPair[]): number =>
  (100 * (covariance(pairs).value ?? NaN)) / (largestCovariance(pairs).value ?? NaN);

const interval = (pairs: readonly WeightedPair[]) =>
  efficiencyInterval(pairs, {
    efficiency: efficiency(pairs),
    largest: largestCovariance(pairs).value ?? NaN,
  });

/** Learners whose better ones have the item right more often, each pair of marks once. */
function drawn(n: number, parts: number, seed: number): readonly WeightedPair[] {
  const random = seededRandom(seed);
  const found = new Map<string, { x: number; y: number; count: number }>();
  for (let learner = 0; learner < n; learner += 1) {
    const ability = random() + random() + random() - 1.5;
    const x = Math.floor((parts + 1) * Math.max(0, Math.min(0.99, 0.6 + ability * random())));
    const y = Math.round(20 + 8 * ability + 4 * random());
    const name = `${String(x)} ${String(y)}`;
    const cell = found.get(name) ?? { x, y, count: 0 };
    cell.count += 1;
    found.set(name, cell);
  }
  return [...found.values()];
}

describe("the interval of the discriminative efficiency", () => {
  it.each([
    [100, 1],
    [400, 1],
    [400, 4],
    [5000, 2],
  ])("is about what resampling gives, for %i learners and marks in %i parts", (n, parts) => {
    const pairs = drawn(n, parts, n + parts);
    const asymptotic = interval(pairs);
    const drawnAgain = bootstrap(pairs, (cells) => ({ value: efficiency(cells) }), { seed: 2 });
    const width = (drawnAgain?.high ?? NaN) - (drawnAgain?.low ?? NaN);
    expect(Math.abs(asymptotic.low - (drawnAgain?.low ?? NaN))).toBeLessThan(0.1 * width);
    expect(Math.abs(asymptotic.high - (drawnAgain?.high ?? NaN))).toBeLessThan(0.1 * width);
  });

  it("is as wide as the jackknife's, which leaves out one learner after another", () => {
    const pairs = drawn(800, 3, 9);
    const n = 800;
    const without = pairs.map(({ count }, left) => ({
      count,
      value: efficiency(
        pairs
          .map((pair, place) => (place === left ? { ...pair, count: pair.count - 1 } : pair))
          .filter((pair) => pair.count > 0),
      ),
    }));
    const centre = without.reduce((sum, { value, count }) => sum + (value * count) / n, 0);
    const squares = without.reduce(
      (sum, { value, count }) => sum + count * (value - centre) ** 2,
      0,
    );
    const error = Math.sqrt(((n - 1) / n) * squares);
    const { low, high } = interval(pairs);
    // t of 799 degrees of freedom at 0.975.
    expect((high - low) / (2 * 1.96293 * error)).toBeCloseTo(1, 1.5);
  });

  it("has no width where the marks are paired as well as they could be, whatever their order", () => {
    const best = [
      { x: 1, y: 5, count: 30 },
      { x: 0, y: 2, count: 40 },
      { x: 1, y: 3, count: 20 },
    ];
    const { low, high } = interval(best);
    expect(low).toBeCloseTo(100, 9);
    expect(high).toBeCloseTo(100, 9);
    expect(interval([...best].reverse()).low).toBeCloseTo(low, 9);
  });
});
