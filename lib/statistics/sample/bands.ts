import { compare, type Rational } from "@/lib/arithmetic/rational";
import { sizeOf } from "./weighted";

/** Learners with one score. */
export interface ScoreRun {
  readonly score: Rational;
  readonly count: number;
}

/**
 * Sorts scores into bands of about equal size (five for quintiles), lowest first, and keeps equal
 * scores together: a score belongs to band $\lfloor b\,(\text{below} + \text{equal}/2)/n \rfloor$,
 * where the middle of its run falls. Bands can be unequal, or empty, where many scores are equal.
 *
 * @returns the band of a score, by comparing exact fractions; 0 for a score below all
 */
export function bandsOf(scores: readonly ScoreRun[], bands: number): (score: Rational) => number {
  const n = sizeOf(scores);
  const runs: { readonly score: Rational; count: number }[] = [];
  for (const { score, count } of [...scores].sort((a, b) => compare(a.score, b.score))) {
    const last = runs.at(-1);
    if (last !== undefined && compare(last.score, score) === 0) last.count += count;
    else runs.push({ score, count });
  }
  let below = 0;
  const edges = runs.map(({ score, count }) => {
    // Doubled, so that the middle of a run is a whole number and a tie at an edge is exact.
    const band = Math.min(bands - 1, Math.floor((bands * (2 * below + count)) / (2 * n)));
    below += count;
    return { score, band };
  });
  return (score) => {
    let [from, to] = [0, edges.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const edge = edges[middle];
      if (edge !== undefined && compare(edge.score, score) <= 0) from = middle + 1;
      else to = middle;
    }
    return edges[from - 1]?.band ?? 0;
  };
}
