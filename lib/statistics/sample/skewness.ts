import { none, type Estimate } from "../estimate";
import { centralMoment } from "./central-moment";
import { isConstant } from "./is-constant";
import { sizeOf, type Weighted } from "./weighted";

/**
 * Skewness from Fisher's k-statistics (1930), $k_3 / k_2^{3/2}$ with $k_2 = \frac{n}{n-1} m_2$ and
 * $k_3 = \frac{n^2}{(n-1)(n-2)} m_3$: what Moodle reports, and type 2 of Joanes and Gill (1998).
 */
export function skewness(sample: readonly Weighted[]): Estimate {
  const n = sizeOf(sample);
  if (n === 0) return none("no-answers");
  if (n < 3) return none("too-few");
  if (isConstant(sample)) return none("no-variance");
  const k2 = (n / (n - 1)) * centralMoment(sample, 2);
  const k3 = (n ** 2 / ((n - 1) * (n - 2))) * centralMoment(sample, 3);
  return { value: k3 / k2 ** 1.5 };
}
