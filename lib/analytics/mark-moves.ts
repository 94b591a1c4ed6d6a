import { ONE } from "@/lib/arithmetic/rational";
import { readFraction } from "@/lib/statistics/cube/fraction-text";
import type { Interval } from "@/lib/statistics/estimate";
import { wilson } from "@/lib/statistics/interval/wilson";
import { isRight } from "@/lib/statistics/item/is-right";
import type { CourseCount } from "./report-counts";

/** Answers that were right or wrong before, and what became of them. */
interface Move {
  readonly before: "right" | "wrong";
  readonly after: "right" | "wrong";
  readonly count: number;
  /** Of those that were the same before; null where there are none. */
  readonly share: number | null;
  readonly interval: Interval | null;
}

export interface MarkMoves {
  readonly n: number;
  readonly rightBefore: number;
  readonly rightAfter: number;
  readonly moves: readonly Move[];
}

const KINDS = ["right", "wrong"] as const;

/**
 * What became of answers from one attempt to the next, by whether the whole mark was earned.
 * `transitions` are counts by mark before and mark after, as shares of 1.
 */
export function markMoves(transitions: readonly CourseCount[]): MarkMoves {
  const counts = transitions.map(({ parts: [before, after], count }) => ({
    before: kindOf(before),
    after: kindOf(after),
    count,
  }));
  const of = (before?: string, after?: string): number =>
    counts
      .filter((row) => before === undefined || row.before === before)
      .filter((row) => after === undefined || row.after === after)
      .reduce((sum, { count }) => sum + count, 0);
  return {
    n: of(),
    rightBefore: of("right"),
    rightAfter: of(undefined, "right"),
    moves: KINDS.flatMap((before) =>
      KINDS.map((after) => {
        const [count, n] = [of(before, after), of(before)];
        const share = n === 0 ? null : count / n;
        return { before, after, count, share, interval: share === null ? null : wilson(share, n) };
      }),
    ),
  };
}

const kindOf = (mark: string | undefined): Move["before"] =>
  isRight(readFraction(mark ?? "0"), ONE) ? "right" : "wrong";
