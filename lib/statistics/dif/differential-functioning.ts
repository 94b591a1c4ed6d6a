import type { Rational } from "@/lib/arithmetic/rational";
import type { Cube } from "../cube/cube";
import { groupsIn } from "../cube/read-tables";
import { writeFraction } from "../cube/fraction-text";
import { normalQuantile } from "../distributions/normal";
import { LEVEL, none, type Estimate, type Interval } from "../estimate";
import { isRight } from "../item/is-right";
import { maxMarkOf, maxTotalOf } from "../item/scale";
import { bandsOf } from "../sample/bands";
import { sizeOf } from "../sample/weighted";
import { mantelHaenszel, type MantelHaenszel } from "./mantel-haenszel";
import type { TwoByTwo } from "./two-by-two";

/** Negligible, slight to moderate, moderate to large. */
export type EtsClass = "A" | "B" | "C";

export interface DifferentialFunctioning extends MantelHaenszel {
  readonly reference: string;
  readonly focal: string;
  readonly nReference: number;
  readonly nFocal: number;
  /** MH D-DIF on the delta scale; below 0 where the item is harder for the focal group. */
  readonly delta: number;
  readonly deltaStandardError: number;
  readonly deltaInterval: Interval;
  readonly class: EtsClass;
}

export interface Groups {
  readonly reference: string;
  readonly focal: string;
  /**
   * Into how many bands of about equal size totals are sorted; left out, every total is a stratum
   * of its own, which needs many learners where totals are fractions.
   */
  readonly bands?: number;
  readonly level?: number;
}

/**
 * Whether an item is harder for one of two groups than for the other at equal totals, the item
 * itself included in the total (Holland and Thayer 1988): $\text{MH D-DIF} = -2.35 \ln \hat\alpha$.
 * Classes as ETS has them (Zwick 2012): A below 1 in size or not significantly different from 0 at
 * 5 %; C from 1.5 in size and significantly above 1 (one-sided, 5 %); B between. A part of the mark
 * counts as wrong.
 *
 * A finding, not a verdict: an item can differ because it measures something that the groups were
 * taught differently.
 */
export function differentialFunctioning(
  cube: Cube,
  { reference, focal, bands, level = LEVEL }: Groups,
): Estimate<DifferentialFunctioning> {
  const [maxMark, maxTotal] = [maxMarkOf(cube), maxTotalOf(cube)];
  if (maxMark.value === null) return none(maxMark.reason);
  if (maxTotal.value === null) return none(maxTotal.reason);
  const rows = groupsIn(cube).filter(({ group }) => group === reference || group === focal);
  const size = (name: string): number => sizeOf(rows.filter(({ group }) => group === name));
  const [nReference, nFocal] = [size(reference), size(focal)];
  if (nReference === 0 || nFocal === 0) return none("one-group");

  const scores = rows.map(({ total, count }) => ({ score: total, count }));
  const band = bands === undefined ? null : bandsOf(scores, bands);
  const strata = new Map<string, TwoByTwo>();
  for (const { group, mark, total, count } of rows) {
    const stratum = band === null ? writeFraction(total) : String(band(total));
    const side = group === reference ? "reference" : "focal";
    const place = `${side}${right(mark, maxMark.value)}` as const;
    const table = strata.get(stratum) ?? EMPTY;
    strata.set(stratum, { ...table, [place]: table[place] + count });
  }
  const test = mantelHaenszel([...strata.values()]);
  if (test.value === null) return test;
  const delta = 0 - 2.35 * Math.log(test.value.oddsRatio);
  const deltaStandardError = 2.35 * test.value.logStandardError;
  const half = normalQuantile((1 + level) / 2) * deltaStandardError;
  return {
    value: {
      ...test.value,
      reference,
      focal,
      nReference,
      nFocal,
      delta,
      deltaStandardError,
      deltaInterval: { low: delta - half, high: delta + half },
      class: classOf(delta, deltaStandardError, test.value.p),
    },
  };
}

const EMPTY: TwoByTwo = { referenceRight: 0, referenceWrong: 0, focalRight: 0, focalWrong: 0 };

const right = (mark: Rational, maxMark: Rational): "Right" | "Wrong" =>
  isRight(mark, maxMark) ? "Right" : "Wrong";

/** One-sided 5 % of the normal distribution. */
const ONE_SIDED = normalQuantile(0.95);

function classOf(delta: number, standardError: number, p: number): EtsClass {
  const size = Math.abs(delta);
  if (size < 1 || p >= 0.05) return "A";
  return size >= 1.5 && size - ONE_SIDED * standardError > 1 ? "C" : "B";
}
