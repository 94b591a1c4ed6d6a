import { toNumber } from "@/lib/arithmetic/rational";
import type { Cube } from "../cube/cube";
import { totalsIn } from "../cube/read-tables";
import {
  type Interval,
  none,
  noneMeasured,
  type Estimate,
  type MeasuredEstimate,
} from "../estimate";
import { maxTotalOf } from "../item/scale";
import { bonett } from "../interval/bonett";
import { bootstrapAll, type BootstrapOptions } from "../interval/bootstrap";
import { medianInterval } from "../interval/median-interval";
import { student } from "../interval/student";
import { deviation } from "../sample/deviation";
import { kurtosis } from "../sample/kurtosis";
import { mean } from "../sample/mean";
import { median } from "../sample/median";
import { skewness } from "../sample/skewness";
import { sizeOf, type Weighted } from "../sample/weighted";

export interface TotalStatistics {
  /** How many attempts. */
  readonly n: number;
  /** In marks, as are median and deviation. */
  readonly mean: MeasuredEstimate;
  readonly median: MeasuredEstimate;
  readonly deviation: MeasuredEstimate;
  readonly skewness: MeasuredEstimate;
  readonly kurtosis: MeasuredEstimate;
}

/**
 * What the totals of a quiz look like, with intervals: Student's of the mean, that of the order
 * statistics of the median, Bonett's of the deviation, and the bootstrap's of the third and fourth
 * moment.
 *
 * @param totals the cube of whole attempts
 */
export function totalStatistics(totals: Cube, options: BootstrapOptions): TotalStatistics {
  const { level } = options;
  const scores = totalScores(totals);
  const resampled = bootstrapAll(scores.value ?? [], [skewness, kurtosis], options);
  const measured = (statistic: Statistic, intervalOf: IntervalOf): MeasuredEstimate =>
    measuredOf(scores, statistic, intervalOf);
  return {
    n: sizeOf(totalsIn(totals)),
    mean: totalMean(totals, level),
    median: measured(median, (sample) => medianInterval(sample, level)),
    deviation: measured(deviation, (sample) => bonett(sample, level)),
    skewness: measured(skewness, () => resampled.get(skewness) ?? null),
    kurtosis: measured(kurtosis, () => resampled.get(kurtosis) ?? null),
  };
}

/** The mean alone, as `totalStatistics` has it. */
export const totalMean = (totals: Cube, level?: number): MeasuredEstimate =>
  measuredOf(
    totalScores(totals),
    (sample) => ({ value: mean(sample) }),
    (sample) => student(sample, level),
  );

type Statistic = (sample: readonly Weighted[]) => Estimate;
type IntervalOf = (sample: readonly Weighted[]) => Interval | null;

function measuredOf(
  scores: Estimate<readonly Weighted[]>,
  statistic: Statistic,
  intervalOf: IntervalOf,
): MeasuredEstimate {
  if (scores.value === null) return noneMeasured(scores.reason);
  const { value, reason } = statistic(scores.value);
  if (value === null) return noneMeasured(reason);
  return { value, interval: intervalOf(scores.value) };
}

/** The totals, where all attempts are out of the same maximum. */
export function totalScores(totals: Cube): Estimate<readonly Weighted[]> {
  const scale = maxTotalOf(totals);
  if (scale.value === null) return none(scale.reason);
  return {
    value: totalsIn(totals).map(({ total, count }) => ({ value: toNumber(total), count })),
  };
}
