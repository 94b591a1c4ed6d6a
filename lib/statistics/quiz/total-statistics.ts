import { toNumber } from "@/lib/arithmetic/rational";
import type { Cube } from "../cube/cube";
import { totalsIn } from "../cube/read-tables";
import { none, noneMeasured, type Estimate, type MeasuredEstimate } from "../estimate";
import { maxTotalOf } from "../item/scale";
import { bootstrap, type BootstrapOptions } from "../interval/bootstrap";
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
  const scores = totalScores(totals);
  const measured = (statistic: (sample: readonly Weighted[]) => Estimate): MeasuredEstimate => {
    if (scores.value === null) return noneMeasured(scores.reason);
    const { value, reason } = statistic(scores.value);
    if (value === null) return noneMeasured(reason);
    return { value, interval: bootstrap(scores.value, statistic, options) };
  };
  return {
    n: sizeOf(totalsIn(totals)),
    mean: measured((sample) => ({ value: mean(sample) })),
    median: measured(median),
    deviation: measured(deviation),
    skewness: measured(skewness),
    kurtosis: measured(kurtosis),
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
