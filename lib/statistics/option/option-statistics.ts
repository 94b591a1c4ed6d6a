import { subtract, toNumber, type Rational } from "@/lib/arithmetic/rational";
import type { Cube } from "../cube/cube";
import { optionsIn, scoresIn, type OptionCount } from "../cube/read-tables";
import { none, noneMeasured, type Estimate, type MeasuredEstimate } from "../estimate";
import { fisher } from "../interval/fisher";
import { wilson } from "../interval/wilson";
import { maxTotalOf } from "../item/scale";
import { bandsOf } from "../sample/bands";
import { correlation } from "../sample/correlation";
import { mean } from "../sample/mean";
import { sizeOf } from "../sample/weighted";

/** Fifths of the class. */
const QUINTILES = 5;

export interface OptionBand {
  /** Learners of this fifth who were shown the option. */
  readonly n: number;
  readonly ticked: number;
  readonly share: MeasuredEstimate;
}

export interface OptionStatistics {
  readonly option: string;
  /** Learners who were shown it, those who left the question blank among them. */
  readonly n: number;
  readonly ticked: number;
  readonly share: MeasuredEstimate;
  /** Of having ticked it with the rest score, the item left out: whether better learners tick it. */
  readonly restCorrelation: MeasuredEstimate;
  /** The same with the whole total, as Canvas prints it; too high for a right option. */
  readonly totalCorrelation: MeasuredEstimate;
  /** Mean rest score of those who ticked it, in marks. */
  readonly meanRest: Estimate;
  /**
   * By fifths of the rest score, lowest first; ties stay together (see `bandsOf`). Empty where
   * totals are out of different maxima.
   */
  readonly curve: readonly OptionBand[];
}

/** With the score on the rest of the attempt. */
interface Shown extends OptionCount {
  readonly rest: Rational;
}

/**
 * What each option does, in the order of their names. A blank answer counts as not ticked. The
 * point-biserial correlation is $r_{pb} = \frac{M_1 - M_0}{s_n} \sqrt{\frac{n_1 n_0}{n^2}}$, which
 * is Pearson's with ticks as 0 and 1 (Lord and Novick 1968, §15.5).
 *
 * @param cube answers whose key is the same; else right and wrong ticks of an option are mixed
 */
export function optionStatistics(cube: Cube, level?: number): readonly OptionStatistics[] {
  const rows = optionsIn(cube).map((row) => ({ ...row, rest: subtract(row.total, row.mark) }));
  const scores = scoresIn(cube).map(({ mark, total, count }) => ({
    score: subtract(total, mark),
    count,
  }));
  const bandOf = bandsOf(scores, QUINTILES);
  const scale = maxTotalOf(cube);
  return [...new Set(rows.map(({ option }) => option))].map((option) => {
    const shown = rows.filter((row) => row.option === option);
    const ticked = shown.filter(isTicked);
    const banded = shown.map((row) => ({ row, band: bandOf(row.rest) }));
    const against = (score: (row: Shown) => Rational): MeasuredEstimate =>
      scale.value === null ? noneMeasured(scale.reason) : tickCorrelation(shown, score, level);
    return {
      option,
      n: sizeOf(shown),
      ticked: sizeOf(ticked),
      share: shareOf(shown, level),
      restCorrelation: against(({ rest }) => rest),
      totalCorrelation: against(({ total }) => total),
      meanRest: meanRestOf(ticked),
      curve: Array.from({ length: scale.value === null ? 0 : QUINTILES }, (_, band) => {
        const inBand = banded.flatMap((each) => (each.band === band ? [each.row] : []));
        return {
          n: sizeOf(inBand),
          ticked: sizeOf(inBand.filter(isTicked)),
          share: shareOf(inBand, level),
        };
      }),
    };
  });
}

const isTicked = ({ state }: OptionCount): boolean => state === "ticked";

function shareOf(rows: readonly OptionCount[], level?: number): MeasuredEstimate {
  const n = sizeOf(rows);
  if (n === 0) return noneMeasured("no-answers");
  const value = sizeOf(rows.filter(isTicked)) / n;
  return { value, interval: wilson(value, n, level) };
}

function meanRestOf(ticked: readonly Shown[]): Estimate {
  if (sizeOf(ticked) === 0) return none("no-answers");
  return {
    value: mean(ticked.map((row) => ({ value: toNumber(row.rest), count: row.count }))),
  };
}

function tickCorrelation(
  shown: readonly Shown[],
  score: (row: Shown) => Rational,
  level?: number,
): MeasuredEstimate {
  const pairs = shown.map((row) => ({
    x: isTicked(row) ? 1 : 0,
    y: toNumber(score(row)),
    count: row.count,
  }));
  const { value, reason } = correlation(pairs);
  if (value === null) return noneMeasured(reason);
  return { value, interval: fisher(value, sizeOf(pairs), level) };
}
