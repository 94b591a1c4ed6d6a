import type { Cube } from "@/lib/statistics/cube/cube";
import { bucketEnd } from "@/lib/statistics/cube/duration-bucket";
import { durationsIn } from "@/lib/statistics/cube/read-tables";
import { medianRanks } from "@/lib/statistics/interval/median-ranks";
import type { CourseCount } from "./report-counts";

/** From so many seconds to less than so many; the last has no end. */
interface TimeSpan {
  readonly from: number;
  readonly to: number | null;
}

/** What took so long. */
interface TimeBucket extends TimeSpan {
  readonly count: number;
}

export interface TimeSpent {
  /** How many have a time that is known. */
  readonly n: number;
  /** From the first that anybody took to the last, empty ones between them included. */
  readonly buckets: readonly TimeBucket[];
  /** The one that the middle one falls into; null where no time is known. */
  readonly median: TimeBucket | null;
  /** Within which the true median lies, in whole buckets; null where too few times are known. */
  readonly medianInterval: TimeSpan | null;
}

/** How long answers to a question took. */
export const timeSpent = (cube: Cube): TimeSpent =>
  inBuckets(durationsIn(cube).map(({ of, count }) => ({ from: of, count })));

/** How long whole attempts took, from their counts by lower ends of buckets. */
export const attemptTime = (spent: readonly CourseCount[]): TimeSpent =>
  inBuckets(spent.map(({ parts: [low = "0"], count }) => ({ from: Number(low), count })));

function inBuckets(rows: readonly { readonly from: number; readonly count: number }[]): TimeSpent {
  const counts = new Map<number, number>();
  for (const { from, count } of rows) counts.set(from, count + (counts.get(from) ?? 0));
  const n = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (n === 0) return { n, buckets: [], median: null, medianInterval: null };
  const last = Math.max(...counts.keys());
  const buckets: TimeBucket[] = [];
  for (let from: number | null = Math.min(...counts.keys()); from !== null && from <= last;) {
    const to = bucketEnd(from);
    buckets.push({ from, to, count: counts.get(from) ?? 0 });
    from = to;
  }
  const holding = (rank: number): TimeBucket | null => {
    let seen = 0;
    return buckets.find(({ count }) => (seen += count) >= rank) ?? null;
  };
  const ranks = medianRanks(n);
  const [low, high] = ranks === null ? [null, null] : [holding(ranks.low), holding(ranks.high)];
  return {
    n,
    buckets,
    median: holding(Math.ceil(n / 2)),
    medianInterval: low && high && { from: low.from, to: high.to },
  };
}
