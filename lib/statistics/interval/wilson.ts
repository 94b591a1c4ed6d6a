import { normalQuantile } from "../distributions/normal";
import { LEVEL, type Interval } from "../estimate";

/**
 * Wilson's score interval (1927) for a proportion:
 * $\frac{\hat p + z^2/2n \pm z \sqrt{\hat p(1-\hat p)/n + z^2/4n^2}}{1 + z^2/n}$.
 *
 * For marks between 0 and the maximum that are not all or nothing it is wider than need be, never
 * narrower, since no mark of mean p varies more than p(1−p).
 *
 * @param share from 0 to 1
 */
export function wilson(share: number, n: number, level = LEVEL): Interval {
  const z = normalQuantile((1 + level) / 2);
  const spread = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const centre = share + (z * z) / (2 * n);
  const scale = 1 + (z * z) / n;
  return {
    low: share === 0 ? 0 : (centre - spread) / scale,
    high: share === 1 ? 1 : (centre + spread) / scale,
  };
}
