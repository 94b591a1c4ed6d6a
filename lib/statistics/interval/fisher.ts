import { normalQuantile } from "../distributions/normal";
import { LEVEL, type Interval } from "../estimate";

/**
 * Fisher's interval (1921) for a correlation: $\tanh\left(\operatorname{artanh} r \pm
 * z/\sqrt{n-3}\right)$. Made for two normal variables; for an item's marks it is an approximation.
 * Null below 4 learners, and at ±1, where it would have no width.
 */
export function fisher(r: number, n: number, level = LEVEL): Interval | null {
  if (n < 4 || Math.abs(r) >= 1 - 1e-12) return null;
  const half = normalQuantile((1 + level) / 2) / Math.sqrt(n - 3);
  return { low: Math.tanh(Math.atanh(r) - half), high: Math.tanh(Math.atanh(r) + half) };
}
