import { none, type Estimate } from "../estimate";
import { centralMoment } from "./central-moment";
import { isConstant } from "./is-constant";
import { sizeOf, type Weighted } from "./weighted";

/**
 * Excess kurtosis from Fisher's k-statistics (1930), $k_4 / k_2^2$ with
 * $k_4 = \frac{n^2}{(n-1)(n-2)(n-3)} \left((n+1) m_4 - 3(n-1) m_2^2\right)$: what Moodle reports,
 * and type 2 of Joanes and Gill (1998). 0 for the normal distribution.
 */
export function kurtosis(sample: readonly Weighted[]): Estimate {
  const n = sizeOf(sample);
  if (n === 0) return none("no-answers");
  if (n < 4) return none("too-few");
  if (isConstant(sample)) return none("no-variance");
  const [m2, m4] = [centralMoment(sample, 2), centralMoment(sample, 4)];
  const k2 = (n / (n - 1)) * m2;
  const k4 = (n ** 2 / ((n - 1) * (n - 2) * (n - 3))) * ((n + 1) * m4 - 3 * (n - 1) * m2 ** 2);
  return { value: k4 / k2 ** 2 };
}
