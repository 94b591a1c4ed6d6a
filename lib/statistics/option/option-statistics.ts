import { subtract, toNumber, type Rational } from "@/lib/arithmetic/rational";
import type { Cube } from "../cube/cube";
import { optionsIn, scoresIn } from "../cube/read-tables";
import { noneMeasured, type MeasuredEstimate } from "../estimate";
import { fisher } from "../interval/fisher";
import { student } from "../interval/student";
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
  /** Mean rest score of those who ticked it, in marks, with Student's interval. */
  readonly meanRest: MeasuredEstimate;
  /**
   * By fifths of the rest score, lowest first; ties stay together (see `bandsOf`). Empty where
   * totals are out of different maxima.
   */
  readonly curve: readonly OptionBand[];
}

/** A count with its scores as numbers, and the fifth of the class that it falls into. */
interface Shown {
  readonly count: number;
  readonly isTicked: boolean;
  readonly rest: number;
  readonly total: number;
  readonly band: number;
}

/**
 * What each option does, in the order of their names. A blank answer counts as not ticked. The
 * point-biserial correlation is $r_{pb} = \frac{M_1 - M_0}{s_n} \sqrt{\frac{n_1 n_0}{n^2}}$, which
 * is Pearson's with ticks as 0 and 1 (Lord and Novick 1968, §15.5).
 *
 * @param cube answers whose key is the same; else right and wrong ticks of an option are mixed
 */
export function optionStatistics(cube: Cube, level?: number): readonly OptionStatistics[] {
  const scale = maxTotalOf(cube);
  return [...shownByOption(cube)].map(([option, shown]) => {
    const ticked = shown.filter(isTicked);
    const against = (score: (row: Shown) => number): MeasuredEstimate =>
      scale.value === null ? noneMeasured(scale.reason) : tickCorrelation(shown, score, level);
    return {
      option,
      n: sizeOf(shown),
      ticked: sizeOf(ticked),
      share: shareOf(shown, level),
      restCorrelation: against(({ rest }) => rest),
      totalCorrelation: against(({ total }) => total),
      meanRest: meanRestOf(ticked, level),
      curve: Array.from({ length: scale.value === null ? 0 : QUINTILES }, (_, band) => {
        const inBand = shown.filter((row) => row.band === band);
        return {
          n: sizeOf(inBand),
          ticked: sizeOf(inBand.filter(isTicked)),
          share: shareOf(inBand, level),
        };
      }),
    };
  });
}

/** The counts of each option, in the order of their keys. */
function shownByOption(cube: Cube): ReadonlyMap<string, readonly Shown[]> {
  const scores = scoresIn(cube).map(({ mark, total, count }) => ({
    score: subtract(total, mark),
    count,
  }));
  const bandOf = bandsOf(scores, QUINTILES);
  const placeOf = remembered((mark: Rational) =>
    remembered((total: Rational) => {
      const rest = subtract(total, mark);
      return { rest: toNumber(rest), total: toNumber(total), band: bandOf(rest) };
    }),
  );
  const found = new Map<string, Shown[]>();
  for (const { option, state, mark, total, count } of optionsIn(cube)) {
    const shown = { count, isTicked: state === "ticked", ...placeOf(mark)(total) };
    const before = found.get(option);
    if (before === undefined) found.set(option, [shown]);
    else before.push(shown);
  }
  return found;
}

/** The function, worked out once for each number: a mark and a total come back with every option. */
function remembered<Value>(work: (of: Rational) => Value): (of: Rational) => Value {
  const known = new Map<Rational, Value>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const value = work(of);
    known.set(of, value);
    return value;
  };
}

const isTicked = (row: Shown): boolean => row.isTicked;

function shareOf(rows: readonly Shown[], level?: number): MeasuredEstimate {
  const n = sizeOf(rows);
  if (n === 0) return noneMeasured("no-answers");
  const value = sizeOf(rows.filter(isTicked)) / n;
  return { value, interval: wilson(value, n, level) };
}

function meanRestOf(ticked: readonly Shown[], level?: number): MeasuredEstimate {
  if (sizeOf(ticked) === 0) return noneMeasured("no-answers");
  const rests = ticked.map(({ rest, count }) => ({ value: rest, count }));
  return { value: mean(rests), interval: student(rests, level) };
}

function tickCorrelation(
  shown: readonly Shown[],
  score: (row: Shown) => number,
  level?: number,
): MeasuredEstimate {
  const pairs = shown.map((row) => ({
    x: row.isTicked ? 1 : 0,
    y: score(row),
    count: row.count,
  }));
  const { value, reason } = correlation(pairs);
  if (value === null) return noneMeasured(reason);
  return { value, interval: fisher(value, sizeOf(pairs), level) };
}
