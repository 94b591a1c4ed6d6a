import { none, type Estimate } from "../estimate";
import { sizeOf, type Weighted, type WeightedPair } from "./weighted";

/** The sample covariance $\frac{1}{n-1} \sum (x - \bar x)(y - \bar y)$, in two passes. */
export function covariance(pairs: readonly WeightedPair[]): Estimate {
  const n = sizeOf(pairs);
  if (n === 0) return none("no-answers");
  if (n === 1) return none("too-few");
  let [meanX, meanY, sum] = [0, 0, 0];
  for (const { x, y, count } of pairs) {
    meanX += (count / n) * x;
    meanY += (count / n) * y;
  }
  for (const { x, y, count } of pairs) sum += count * (x - meanX) * (y - meanY);
  return { value: sum / (n - 1) };
}

/** One of the two values alone. */
export const margin = (pairs: readonly WeightedPair[], side: "x" | "y"): readonly Weighted[] =>
  pairs.map(({ [side]: value, count }) => ({ value, count }));
