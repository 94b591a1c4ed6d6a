import type { Cube } from "../cube/cube";
import { noneMeasured, type MeasuredEstimate } from "../estimate";
import { errorInterval } from "../interval/error-interval";
import { feldt } from "../interval/feldt";
import { marksOf } from "../item/scores";
import { deviation } from "../sample/deviation";
import { sizeOf } from "../sample/weighted";
import { variance } from "../sample/variance";
import { totalScores } from "./total-statistics";

export interface InternalConsistency {
  /** Coefficient of internal consistency, Cronbach's alpha in per cent. Can be far below 0. */
  readonly coefficient: MeasuredEstimate;
  /** Standard error over standard deviation, in per cent. */
  readonly errorRatio: MeasuredEstimate;
  /** How far luck moves a total, in marks. */
  readonly standardError: MeasuredEstimate;
}

/**
 * How far the items measure one thing (Moodle, Quiz statistics calculations; Cronbach 1951):
 * $\mathrm{CIC} = 100\,\frac{p}{p-1}\left(1 - \frac{\sum \operatorname{var} x}{\operatorname{var}
 * T}\right)$, $\mathrm{ER} = 100\sqrt{1 - \mathrm{CIC}/100}$, $\mathrm{SE} =
 * \frac{\mathrm{ER}}{100}\,\mathrm{SD}$. For marks of 0 and 1 it is KR-20. Feldt's interval, of which
 * that of the error ratio follows; of the standard error that of `errorInterval`.
 *
 * @param items the cubes of all items of the quiz, each over the same attempts as `totals`
 */
export function internalConsistency(
  items: readonly Cube[],
  totals: Cube,
  level?: number,
): InternalConsistency {
  const coefficient = coefficientOf(items, totals, level);
  const spread = totalScores(totals);
  const sd = spread.value === null ? spread : deviation(spread.value);
  if (coefficient.value === null) {
    return {
      coefficient,
      errorRatio: noneMeasured(coefficient.reason),
      standardError: noneMeasured(coefficient.reason),
    };
  }
  const ratioOf = (percent: number): number => Math.sqrt(1 - percent / 100);
  const ratio = ratioOf(coefficient.value);
  const { interval } = coefficient;
  return {
    coefficient,
    errorRatio: {
      value: 100 * ratio,
      interval: interval && {
        low: 100 * ratioOf(interval.high),
        high: 100 * ratioOf(interval.low),
      },
    },
    standardError:
      sd.value === null
        ? noneMeasured(sd.reason)
        : {
            value: ratio * sd.value,
            interval: errorInterval(
              ratio * sd.value,
              sizeOf(spread.value ?? []),
              items.length,
              level,
            ),
          },
  };
}

function coefficientOf(items: readonly Cube[], totals: Cube, level?: number): MeasuredEstimate {
  const scores = totalScores(totals);
  if (scores.value === null) return noneMeasured(scores.reason);
  const p = items.length;
  if (p < 2) return noneMeasured("too-few-items");
  const n = sizeOf(scores.value);
  const marks = items.map(marksOf);
  if (marks.some((sample) => sizeOf(sample) !== n)) return noneMeasured("incomplete");
  const all = variance(scores.value);
  if (all.value === null) return noneMeasured(all.reason);
  if (all.value === 0) return noneMeasured("no-variance");
  const parts = marks.reduce((sum, sample) => sum + (variance(sample).value ?? 0), 0);
  const alpha = (p / (p - 1)) * (1 - parts / all.value);
  const interval = feldt(alpha, n, p, level);
  return {
    value: 100 * alpha,
    interval: interval && { low: 100 * interval.low, high: 100 * interval.high },
  };
}
