import type { Estimate } from "../estimate";
import { variance } from "./variance";
import type { Weighted } from "./weighted";

/** The sample standard deviation, in the unit of the values. */
export function deviation(sample: readonly Weighted[]): Estimate {
  const squared = variance(sample);
  return squared.value === null ? squared : { value: Math.sqrt(squared.value) };
}
