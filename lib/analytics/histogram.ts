import type { TotalCount } from "./quiz-figures";

/** A column of a histogram: totals from `from` up to, but for the last one without, `to`. */
export interface HistogramBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** At most this many columns, so that they can be told apart on a phone. */
const MOST_BINS = 20;

/**
 * Totals from 0 to the maximum in columns of equal width, at most 20 and as many as there are whole
 * or half marks where that is fewer. A total on an edge belongs to the column above it, the greatest
 * to the last.
 */
export function histogram(
  totals: readonly TotalCount[],
  maxTotal: number,
): readonly HistogramBin[] {
  if (!(maxTotal > 0)) return [];
  const bins = Math.max(1, Math.min(MOST_BINS, Math.round(maxTotal * (maxTotal <= 10 ? 2 : 1))));
  const width = maxTotal / bins;
  const counts = Array.from({ length: bins }, () => 0);
  for (const { total, count } of totals) {
    const place = Math.max(0, Math.min(bins - 1, Math.floor(total / width + 1e-9)));
    counts[place] = (counts[place] ?? 0) + count;
  }
  return counts.map((count, place) => ({ from: place * width, to: (place + 1) * width, count }));
}
