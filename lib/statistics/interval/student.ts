import { studentQuantile } from "../distributions/student-quantile";
import { LEVEL, type Interval } from "../estimate";
import { deviation } from "../sample/deviation";
import { mean } from "../sample/mean";
import { sizeOf, type Weighted } from "../sample/weighted";

/**
 * Student's interval (1908) for a mean: $\bar x \pm t_{n-1} s / \sqrt n$. Null below 2 values, and
 * where all are alike, which says nothing of how far others would lie apart.
 */
export function student(sample: readonly Weighted[], level = LEVEL): Interval | null {
  const n = sizeOf(sample);
  const { value: spread } = deviation(sample);
  if (spread === null || spread === 0) return null;
  const half = (studentQuantile((1 + level) / 2, n - 1) * spread) / Math.sqrt(n);
  const centre = mean(sample);
  return { low: centre - half, high: centre + half };
}
