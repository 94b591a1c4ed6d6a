import type { CourseCount } from "./report-counts";

/** Lower end, in seconds, of the bucket that the middle attempt falls into; null where there is none. */
export function middleOf(spent: readonly CourseCount[]): number | null {
  const buckets = spent
    .map(({ parts: [low = "0"], count }) => ({ low: Number(low), count }))
    .sort((a, b) => a.low - b.low);
  const half = buckets.reduce((sum, { count }) => sum + count, 0) / 2;
  let seen = 0;
  for (const { low, count } of buckets) {
    seen += count;
    if (seen >= half) return low;
  }
  return null;
}
