import type { CourseCount } from "./report-counts";

const DAY = 24 * 60 * 60 * 1000;
/** More columns than this cannot be told apart on a phone. */
const MOST_COLUMNS = 60;

/** A day, or the week from a day on, as 2026-11-27. */
export interface DayColumn {
  readonly day: string;
  readonly count: number;
}

/**
 * Counts by day with the empty days between them; by week, or several, where days would be too many.
 */
export function perDay(counts: readonly CourseCount[]): {
  readonly unit: string;
  readonly columns: readonly DayColumn[];
} {
  const dated = counts.map(({ parts: [day = ""], count }) => ({ at: Date.parse(day), count }));
  if (dated.length === 0) return { unit: "day", columns: [] };
  const start = Math.min(...dated.map(({ at }) => at));
  const days = (Math.max(...dated.map(({ at }) => at)) - start) / DAY + 1;
  const weeks = Math.ceil(days / 7 / MOST_COLUMNS);
  const step = days <= MOST_COLUMNS ? 1 : 7 * weeks;
  const columns = Array.from({ length: Math.ceil(days / step) }, (_, place) => ({
    day: new Date(start + place * step * DAY).toISOString().slice(0, 10),
    count: 0,
  }));
  for (const { at, count } of dated) {
    const column = columns[Math.floor((at - start) / DAY / step)];
    if (column !== undefined) column.count += count;
  }
  const unit = step === 1 ? "day" : weeks === 1 ? "week" : `${String(weeks)} weeks`;
  return { unit, columns };
}
