import type { DifferentialFunctioning } from "@/lib/statistics/dif/differential-functioning";
import type { Estimate } from "@/lib/statistics/estimate";
import { inDigits } from "./format";
import { REASON_WORDS } from "./reason-words";

/** Smaller groups are not broken down: a number about them is a number about somebody. */
export const SMALLEST_GROUP = 10;

const SIZES = { A: "negligible", B: "slight to moderate", C: "moderate to large" } as const;

/** Whether the question is harder for one group than for equally good learners of the other. */
export function groupsInWords(functioning: Estimate<DifferentialFunctioning>): string {
  if (functioning.value === null)
    return `The groups cannot be compared: ${REASON_WORDS[functioning.reason]}.`;
  const { reference, focal, nReference, nFocal, delta, deltaInterval } = functioning.value;
  if (Math.min(nReference, nFocal) < SMALLEST_GROUP) {
    return `A group has fewer than ${String(SMALLEST_GROUP)} learners, so the groups are not compared.`;
  }
  const harder = delta < 0 ? focal : reference;
  const numbers = `${inDigits(delta, 2)} on the delta scale, 95% interval ${inDigits(deltaInterval.low, 2)} to ${inDigits(deltaInterval.high, 2)}`;
  return `At equal totals the question is ${delta === 0 ? "equally hard for both" : `harder for ${harder}`} (${focal}, ${String(nFocal)} learners, against ${reference}, ${String(nReference)}): ${numbers}. That is ${SIZES[functioning.value.class]}.`;
}
