import { toNumber } from "@/lib/arithmetic/rational";
import type { Cube } from "../cube/cube";
import { totalsIn } from "../cube/read-tables";
import { none, noneMeasured, type Estimate, type MeasuredEstimate } from "../estimate";
import { maxTotalOf } from "../item/scale";
import { bootstrapAll, type BootstrapOptions } from "../interval/bootstrap";
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
 * What the totals of a quiz look like, with bootstrap intervals.
 *
 * @param totals the cube of whole attempts
 */
export function totalStatistics(totals: Cube, options: BootstrapOptions): TotalStatistics {
  const measured = measuredOf(totals, [meanOf, median, deviation, skewness, kurtosis], options);
  return {
    n: sizeOf(totalsIn(totals)),
    mean: measured(meanOf),
    median: measured(median),
    deviation: measured(deviation),
    skewness: measured(skewness),
    kurtosis: measured(kurtosis),
  };
}

/** The mean alone, as `totalStatistics` has it. */
export const totalMean = (totals: Cube, options: BootstrapOptions): MeasuredEstimate =>
  measuredOf(totals, [meanOf], options)(meanOf);

type Statistic = (sample: readonly Weighted[]) => Estimate;

const meanOf: Statistic = (sample) => ({ value: mean(sample) });

/** Each of these statistics with its interval. */
function measuredOf(
  totals: Cube,
  statistics: readonly Statistic[],
  options: BootstrapOptions,
): (statistic: Statistic) => MeasuredEstimate {
  const scores = totalScores(totals);
  if (scores.value === null) return () => noneMeasured(scores.reason);
  const sample = scores.value;
  const intervals = bootstrapAll(sample, statistics, options);
  return (statistic) => {
    const { value, reason } = statistic(sample);
    if (value === null) return noneMeasured(reason);
    return { value, interval: intervals.get(statistic) ?? null };
  };
}

/** The totals, where all attempts are out of the same maximum. */
export function totalScores(totals: Cube): Estimate<readonly Weighted[]> {
  const scale = maxTotalOf(totals);
  if (scale.value === null) return none(scale.reason);
  return {
    value: totalsIn(totals).map(({ total, count }) => ({ value: toNumber(total), count })),
  };
}
