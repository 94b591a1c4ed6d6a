import type { Estimate } from "@/lib/statistics/estimate";
import { THRESHOLDS } from "@/lib/statistics/finding/thresholds";
import type { VariantDifference } from "@/lib/statistics/variant/variant-difference";
import { chance } from "./finding-words";
import { REASON_WORDS } from "./reason-words";

/** What the test of the variants says, by the level that a finding needs. */
export function variantsInWords(difference: Estimate<VariantDifference>): string {
  if (difference.value === null) {
    return `Whether they are equally hard cannot be tested: ${REASON_WORDS[difference.reason]}.`;
  }
  const { p, chiSquare, freedom } = difference.value;
  const level = THRESHOLDS.variantP;
  const test = `Chi-square ${chiSquare.toFixed(1)} with ${String(freedom)} degree${freedom === 1 ? "" : "s"} of freedom, of the mean marks.`;
  return p < level
    ? `They are not equally hard. ${chance(p, level)} ${test}`
    : `Nothing says that they differ. ${chance(p, level)} ${test}`;
}
