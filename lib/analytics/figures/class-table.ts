import { type Estimate, type Interval, type Reason } from "@/lib/statistics/estimate";
import { attemptTime } from "../time-spent";
import { REASON_WORDS } from "../reason-words";
import { figureTable, type FiguresOf } from "./figure-table";

/** A statistic of the class. */
interface ClassFigure {
  readonly statistic: string;
  readonly value: number | null;
  readonly interval?: Interval | null;
  readonly reason?: Reason | undefined;
}

/** What the whole class did: a line a statistic. */
export const CLASS_TABLE = figureTable(classFigures, {
  statistic: ({ statistic }) => statistic,
  value: ({ value }) => value,
  low: ({ interval }) => interval?.low ?? null,
  high: ({ interval }) => interval?.high ?? null,
  none_because: ({ reason }) => (reason === undefined ? null : REASON_WORDS[reason]),
});

function classFigures({ report }: FiguresOf): readonly ClassFigure[] {
  const { totals, consistency, maxTotal, leftOut, begun, spent } = report;
  // In buckets: between which seconds the median lies; the last bucket has no end.
  const { median, medianInterval } = attemptTime(spent);
  const measured = (
    statistic: string,
    { value, ...rest }: Estimate & { readonly interval?: Interval | null },
  ): ClassFigure => ({ statistic, value, ...rest });
  const counted = (statistic: string, value: number | null): ClassFigure => ({ statistic, value });
  return [
    counted(
      "attempts_begun",
      begun.reduce((sum, { count }) => sum + count, 0),
    ),
    counted("attempts_finished", totals.n),
    counted("attempts_left_out", leftOut),
    counted("seconds_median_from", median?.from ?? null),
    counted("seconds_median_to", median?.to ?? null),
    counted("seconds_median_interval_from", medianInterval?.from ?? null),
    counted("seconds_median_interval_to", medianInterval?.to ?? null),
    counted("greatest_total", maxTotal),
    measured("mean", totals.mean),
    measured("median", totals.median),
    measured("standard_deviation", totals.deviation),
    measured("skewness", totals.skewness),
    measured("kurtosis", totals.kurtosis),
    measured("internal_consistency_percent", consistency.coefficient),
    measured("error_ratio_percent", consistency.errorRatio),
    measured("standard_error", consistency.standardError),
  ];
}
