import { continuedFraction } from "./continued-fraction";
import { logGamma } from "./log-gamma";

/**
 * The regularised incomplete gamma functions: $P(a, x) = \frac{1}{\Gamma(a)} \int_0^x t^{a-1}
 * e^{-t}\,dt$ and $Q = 1 - P$, each to about 14 digits also where it is small. By the series of
 * DLMF 8.7.1 below x = a + 1 and the continued fraction of DLMF 8.9.2 above.
 */
export function incompleteGamma(a: number, x: number): { readonly p: number; readonly q: number } {
  if (x <= 0) return { p: 0, q: 1 };
  if (x === Infinity) return { p: 1, q: 0 };
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let [term, sum] = [1 / a, 1 / a];
    for (let n = 1; term > sum * 1e-17; n += 1) {
      term *= x / (a + n);
      sum += term;
    }
    return { p: front * sum, q: 1 - front * sum };
  }
  const q = front / continuedFraction(x + 1 - a, (n) => [-n * (n - a), x + 2 * n + 1 - a]);
  return { p: 1 - q, q };
}
