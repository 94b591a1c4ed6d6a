import type { Cube } from "@/lib/statistics/cube/cube";
import { bucketEnd } from "@/lib/statistics/cube/duration-bucket";
import { durationsIn } from "@/lib/statistics/cube/read-tables";

/** Answers that took from so many seconds to less than so many; the last has no end. */
interface TimeBucket {
  readonly from: number;
  readonly to: number | null;
  readonly count: number;
}

export interface TimeSpent {
  /** Answers whose time is known. */
  readonly n: number;
  /** From the first that anybody took to the last, empty ones between them included. */
  readonly buckets: readonly TimeBucket[];
  /** The one that the middle answer falls into; null where no time is known. */
  readonly median: TimeBucket | null;
}

/** How long answers took. */
export function timeSpent(cube: Cube): TimeSpent {
  const counts = new Map<number, number>();
  for (const { of, count } of durationsIn(cube)) counts.set(of, count + (counts.get(of) ?? 0));
  const n = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (n === 0) return { n, buckets: [], median: null };
  const last = Math.max(...counts.keys());
  const buckets: TimeBucket[] = [];
  let median: TimeBucket | null = null;
  let seen = 0;
  for (let from: number | null = Math.min(...counts.keys()); from !== null && from <= last;) {
    const to = bucketEnd(from);
    const bucket = { from, to, count: counts.get(from) ?? 0 };
    buckets.push(bucket);
    seen += bucket.count;
    if (median === null && 2 * seen >= n) median = bucket;
    from = to;
  }
  return { n, buckets, median };
}
