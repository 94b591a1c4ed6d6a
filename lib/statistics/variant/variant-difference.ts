import { toNumber } from "@/lib/arithmetic/rational";
import type { Cube } from "../cube/cube";
import { variantsIn } from "../cube/read-tables";
import { chiSquareTail } from "../distributions/chi-square-tail";
import { none, type Estimate } from "../estimate";
import { isRight } from "../item/is-right";
import { maxMarkOf } from "../item/scale";
import { mean } from "../sample/mean";
import { sizeOf } from "../sample/weighted";

export interface VariantFacility {
  readonly variant: string;
  readonly n: number;
  readonly right: number;
  /** Mean mark as a share of the maximum. */
  readonly facility: number;
}

export interface VariantDifference {
  readonly variants: readonly VariantFacility[];
  readonly chiSquare: number;
  readonly freedom: number;
  readonly p: number;
}

/**
 * Whether an item's variants are equally easy: Pearson's chi-square test (1900) of right answers by
 * variant, $\sum (O - E)^2 / E$ with one degree of freedom less than variants. A part of the mark
 * counts as wrong here. None below two variants, and where the test cannot be trusted: an expected
 * count below 1, or more than a fifth of them below 5 (Cochran 1954).
 */
export function variantDifference(cube: Cube): Estimate<VariantDifference> {
  const maximum = maxMarkOf(cube);
  if (maximum.value === null) return none(maximum.reason);
  const { value: maxMark } = maximum;
  if (maxMark.numerator === 0n) return none("no-variance");
  const rows = variantsIn(cube);
  const variants = [...new Set(rows.map(({ of }) => of))].map((variant) => {
    const own = rows.filter(({ of }) => of === variant);
    const marks = own.map(({ mark, count }) => ({ value: toNumber(mark), count }));
    return {
      variant,
      n: sizeOf(own),
      right: sizeOf(own.filter(({ mark }) => isRight(mark, maxMark))),
      facility: mean(marks) / toNumber(maxMark),
    };
  });
  if (variants.length < 2) return none("one-group");
  const test = chiSquareOf(variants);
  return test.value === null ? test : { value: { variants, ...test.value } };
}

function chiSquareOf(
  variants: readonly VariantFacility[],
): Estimate<Omit<VariantDifference, "variants">> {
  const n = variants.reduce((sum, variant) => sum + variant.n, 0);
  const right = variants.reduce((sum, variant) => sum + variant.right, 0);
  if (right === 0 || right === n) return none("no-variance");
  const cells = variants.flatMap((variant) => [
    { seen: variant.right, expected: (variant.n * right) / n },
    { seen: variant.n - variant.right, expected: (variant.n * (n - right)) / n },
  ]);
  const small = cells.filter(({ expected }) => expected < 5).length;
  if (small > cells.length / 5 || cells.some(({ expected }) => expected < 1))
    return none("too-few");
  const chiSquare = cells.reduce((sum, { seen, expected }) => {
    return sum + (seen - expected) ** 2 / expected;
  }, 0);
  const freedom = variants.length - 1;
  return { value: { chiSquare, freedom, p: chiSquareTail(chiSquare, freedom) } };
}
