import { toNumber } from "@/lib/arithmetic/rational";
import type { Cube } from "../cube/cube";
import { variantsIn } from "../cube/read-tables";
import { chiSquareTail } from "../distributions/chi-square-tail";
import { none, type Estimate, type MeasuredEstimate } from "../estimate";
import { shareOfMarks } from "../item/facility";
import { maxMarkOf } from "../item/scale";
import { centralMoment } from "../sample/central-moment";
import { mean } from "../sample/mean";
import { sizeOf, type Weighted } from "../sample/weighted";

/** How hard an item is on one of its variants. */
export interface VariantFacility {
  readonly variant: string;
  readonly n: number;
  /** Mean mark as a share of the maximum. */
  readonly facility: MeasuredEstimate;
}

export interface VariantDifference {
  readonly chiSquare: number;
  readonly freedom: number;
  readonly p: number;
}

/** How hard an item is on each variant that was answered, in the order of their names. */
export function variantFacilities(cube: Cube, level?: number): readonly VariantFacility[] {
  const maximum = maxMarkOf(cube);
  if (maximum.value === null || maximum.value.numerator === 0n) return [];
  const top = toNumber(maximum.value);
  return marksByVariant(cube).map(({ variant, marks }) => ({
    variant,
    n: sizeOf(marks),
    facility: shareOfMarks(marks, top, level),
  }));
}

/**
 * Whether an item's variants have the same mean mark: the chi-square test of mean scores over groups
 * (Cochran 1954; Landis, Heyman and Koch 1978), $\sum_v \frac{n_v (\bar x_v - \bar x)^2}{s^2}$ with
 * s² the variance of all marks, the sum of squares by n, and one degree of freedom less than variants.
 * Of marks of 0 and 1 it is Pearson's test (1900) of right answers by variant. None below two
 * variants, and where it cannot be trusted: with the marks above their mean for successes, an expected
 * count below 1, or more than a fifth of them below 5 (Cochran 1954).
 */
export function variantDifference(cube: Cube): Estimate<VariantDifference> {
  const maximum = maxMarkOf(cube);
  if (maximum.value === null) return none(maximum.reason);
  if (maximum.value.numerator === 0n) return none("no-variance");
  const variants = marksByVariant(cube);
  if (variants.length < 2) return none("one-group");
  const all = variants.flatMap(({ marks }) => marks);
  const [first] = all;
  if (all.every(({ value }) => value === first?.value)) return none("no-variance");
  const [n, centre] = [sizeOf(all), mean(all)];
  const above = sizeOf(all.filter(({ value }) => value > centre)) / n;
  const expected = variants.flatMap(({ marks }) => [
    sizeOf(marks) * above,
    sizeOf(marks) * (1 - above),
  ]);
  const small = expected.filter((count) => count < 5).length;
  if (small > expected.length / 5 || expected.some((count) => count < 1)) return none("too-few");
  const spread = centralMoment(all, 2);
  const chiSquare = variants.reduce((sum, { marks }) => {
    return sum + (sizeOf(marks) * (mean(marks) - centre) ** 2) / spread;
  }, 0);
  const freedom = variants.length - 1;
  return { value: { chiSquare, freedom, p: chiSquareTail(chiSquare, freedom) } };
}

function marksByVariant(
  cube: Cube,
): readonly { readonly variant: string; readonly marks: readonly Weighted[] }[] {
  const found = new Map<string, Weighted[]>();
  for (const { of, mark, count } of variantsIn(cube)) {
    const marks = found.get(of) ?? [];
    marks.push({ value: toNumber(mark), count });
    found.set(of, marks);
  }
  return [...found].map(([variant, marks]) => ({ variant, marks }));
}
