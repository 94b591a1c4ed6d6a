import { toNumber } from "@/lib/arithmetic/rational";
import type { Cube } from "@/lib/statistics/cube/cube";
import { variantsIn } from "@/lib/statistics/cube/read-tables";
import type { Estimate, MeasuredEstimate } from "@/lib/statistics/estimate";
import { wilson } from "@/lib/statistics/interval/wilson";
import { maxMarkOf } from "@/lib/statistics/item/scale";
import type { VariantDifference } from "@/lib/statistics/variant/variant-difference";
import { chance } from "./finding-words";
import { REASON_WORDS } from "./reason-words";

/** How hard a question is on one set of numbers. */
interface VariantEase {
  readonly variant: string;
  readonly n: number;
  readonly facility: MeasuredEstimate;
}

/** Each set of numbers that was answered, in the order of their names. */
export function byVariant(cube: Cube): readonly VariantEase[] {
  const maximum = maxMarkOf(cube);
  if (maximum.value === null) return [];
  const top = toNumber(maximum.value);
  const rows = variantsIn(cube);
  return [...new Set(rows.map(({ of }) => of))].map((variant) => {
    const own = rows.filter(({ of }) => of === variant);
    const n = own.reduce((sum, { count }) => sum + count, 0);
    const sum = own.reduce((all, { mark, count }) => all + toNumber(mark) * count, 0);
    const value = Math.min(1, Math.max(0, sum / (n * top)));
    return { variant, n, facility: { value, interval: wilson(value, n) } };
  });
}

/** What the test of the variants says. */
export function variantsInWords(difference: Estimate<VariantDifference>): string {
  if (difference.value === null) {
    return `Whether they are equally hard cannot be tested: ${REASON_WORDS[difference.reason]}.`;
  }
  const { p, chiSquare, freedom } = difference.value;
  const test = `Chi-square ${chiSquare.toFixed(1)} with ${String(freedom)} degree${freedom === 1 ? "" : "s"} of freedom.`;
  return p < 0.05
    ? `They are not equally hard. ${chance(p)} ${test}`
    : `Nothing says that they differ. ${chance(p)} ${test}`;
}
