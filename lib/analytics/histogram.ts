import type { TotalCount } from "./quiz-figures";

/** A column of a histogram, drawn from `from` to `to`. */
export interface HistogramBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** The one total that it stands for; null for a range of totals, without `to` but in the last. */
  readonly total: number | null;
}

/** At most this many columns, so that they can be told apart on a phone. */
const MOST_BINS = 24;

/** Steps from one total to the next that people reckon in. */
const STEPS = [1, 0.5, 0.25] as const;

/** Totals come from sums of fractions of marks. */
const ROUNDING = 1e-9;

/**
 * Totals from 0 to the maximum. Where they are whole, half or quarter marks and few enough, each has a
 * column, with itself in the middle. Else the columns are ranges of equal width, at most 20 and as many
 * as there are half marks where that is fewer; a total on an edge belongs to the column above it, the
 * greatest to the last.
 */
export function histogram(
  totals: readonly TotalCount[],
  maxTotal: number,
): readonly HistogramBin[] {
  if (!(maxTotal > 0)) return [];
  const step = STEPS.find(
    (one) =>
      maxTotal / one < MOST_BINS &&
      [maxTotal, ...totals.map(({ total }) => total)].every((total) => isMultiple(total, one)),
  );
  return step === undefined ? ranges(totals, maxTotal) : single(totals, maxTotal, step);
}

const isMultiple = (total: number, step: number): boolean =>
  Math.abs(total / step - Math.round(total / step)) < ROUNDING;

function single(
  totals: readonly TotalCount[],
  maxTotal: number,
  step: number,
): readonly HistogramBin[] {
  const counts = countsOf(totals, Math.round(maxTotal / step) + 1, (total) => total / step);
  return counts.map((count, place) => {
    const total = place * step;
    return { from: total - step / 2, to: total + step / 2, count, total };
  });
}

/** How many columns ranges are parted into. */
const MOST_RANGES = 20;

function ranges(totals: readonly TotalCount[], maxTotal: number): readonly HistogramBin[] {
  const bins = Math.max(1, Math.min(MOST_RANGES, Math.round(maxTotal * 2)));
  const width = maxTotal / bins;
  const counts = countsOf(totals, bins, (total) => total / width);
  return counts.map((count, place) => ({
    from: place * width,
    to: (place + 1) * width,
    count,
    total: null,
  }));
}

function countsOf(
  totals: readonly TotalCount[],
  bins: number,
  placeOf: (total: number) => number,
): readonly number[] {
  const counts = Array.from({ length: bins }, () => 0);
  for (const { total, count } of totals) {
    const place = Math.max(0, Math.min(bins - 1, Math.floor(placeOf(total) + ROUNDING)));
    counts[place] = (counts[place] ?? 0) + count;
  }
  return counts;
}
