import type {
  DifferentialFunctioning,
  EtsClass,
} from "@/lib/statistics/dif/differential-functioning";
import type { Estimate } from "@/lib/statistics/estimate";
import { inDigits } from "../format";
import { REASON_WORDS } from "../reason-words";
import type { ShownGroups } from "./shown-groups";

/** What the classes of the Educational Testing Service mean, with their letters. */
export const CLASS_WORDS = {
  A: "negligible (class A)",
  B: "slight to moderate (class B)",
  C: "moderate to large (class C)",
} as const satisfies Record<EtsClass, string>;

/** Whether the question is harder for one group than for equally good learners of the other. */
export function groupsInWords(
  functioning: Estimate<DifferentialFunctioning>,
  { shown }: Pick<ShownGroups, "shown">,
): string {
  if (functioning.value === null)
    return `The groups cannot be compared: ${REASON_WORDS[functioning.reason]}.`;
  const { reference, focal, delta, deltaInterval } = functioning.value;
  // The size of a group that is withheld would be found by subtraction.
  const sized = (name: string): string => {
    const size = shown.find((group) => group.name === name)?.n;
    return size === undefined ? `“${name}”` : `“${name}” (${String(size)})`;
  };
  const [harder, easier] = delta < 0 ? [focal, reference] : [reference, focal];
  const numbers = `${inDigits(delta, 2)} on the delta scale, 95% interval ${inDigits(deltaInterval.low, 2)} to ${inDigits(deltaInterval.high, 2)}`;
  // A difference that is small, or that may be none, is not said to be one.
  if (functioning.value.class === "A") {
    return `At equal totals the question is about equally hard for ${sized(reference)} and ${sized(focal)}: ${numbers}. What difference there is, is ${CLASS_WORDS.A}.`;
  }
  return `At equal totals the question is harder for ${sized(harder)} than for ${sized(easier)}: ${numbers}. That is ${CLASS_WORDS[functioning.value.class]}.`;
}
