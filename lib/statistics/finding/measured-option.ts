import type { Measured } from "../estimate";
import type { OptionStatistics } from "../option/option-statistics";

/** Whether better learners tick an option, where that can be said. */
export function measured({ restCorrelation }: OptionStatistics): Measured | null {
  const { value, interval } = restCorrelation;
  return value === null ? null : { value, interval };
}
