import { none, type Estimate } from "../estimate";
import { sizeOf, type Weighted } from "./weighted";

/** The middle value, or the mean of the two middle ones. */
export function median(sample: readonly Weighted[]): Estimate {
  const n = sizeOf(sample);
  if (n === 0) return none("no-answers");
  const sorted = [...sample].sort((a, b) => a.value - b.value);
  const at = (rank: number): number => {
    let below = 0;
    return sorted.find(({ count }) => (below += count) > rank)?.value ?? 0;
  };
  return { value: (at(Math.floor((n - 1) / 2)) + at(Math.floor(n / 2))) / 2 };
}
