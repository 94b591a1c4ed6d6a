import type { Interval } from "../estimate";
import { sizeOf, type Weighted } from "../sample/weighted";
import { medianRanks } from "./median-ranks";

/** The values at the two ranks between which the true median lies, see `medianRanks`; null below 6. */
export function medianInterval(sample: readonly Weighted[], level?: number): Interval | null {
  const ranks = medianRanks(sizeOf(sample), level);
  if (ranks === null) return null;
  const sorted = [...sample].sort((a, b) => a.value - b.value);
  const at = (rank: number): number => {
    let upTo = 0;
    return sorted.find(({ count }) => (upTo += count) >= rank)?.value ?? NaN;
  };
  return { low: at(ranks.low), high: at(ranks.high) };
}
