import type { Estimate } from "../estimate";
import { covariance, margin } from "./covariance";
import type { Weighted, WeightedPair } from "./weighted";

/**
 * The largest covariance that the same values could have, were they paired anew: the lowest x with
 * the lowest y and so on (the rearrangement inequality, Hardy, Littlewood and Pólya 1934, §10.2).
 */
export function largestCovariance(pairs: readonly WeightedPair[]): Estimate {
  return covariance(paired(sorted(margin(pairs, "x")), sorted(margin(pairs, "y"))));
}

function paired(xs: readonly Weighted[], ys: readonly Weighted[]): readonly WeightedPair[] {
  const pairs: WeightedPair[] = [];
  let [i, j, usedX, usedY] = [0, 0, 0, 0];
  for (;;) {
    const [x, y] = [xs[i], ys[j]];
    if (x === undefined || y === undefined) return pairs;
    const count = Math.min(x.count - usedX, y.count - usedY);
    pairs.push({ x: x.value, y: y.value, count });
    [usedX, usedY] = [usedX + count, usedY + count];
    if (usedX === x.count) [i, usedX] = [i + 1, 0];
    if (usedY === y.count) [j, usedY] = [j + 1, 0];
  }
}

const sorted = (sample: readonly Weighted[]): readonly Weighted[] =>
  sample.filter(({ count }) => count > 0).sort((a, b) => a.value - b.value);
