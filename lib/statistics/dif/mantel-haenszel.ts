import { chiSquareTail } from "../distributions/chi-square-tail";
import { none, type Estimate } from "../estimate";
import type { TwoByTwo } from "./two-by-two";

export interface MantelHaenszel {
  /** Common odds ratio; above 1 where the item favours the reference group. */
  readonly oddsRatio: number;
  /** Standard error of its natural logarithm. */
  readonly logStandardError: number;
  /** With one degree of freedom, and the correction for continuity. */
  readonly chiSquare: number;
  readonly p: number;
}

/**
 * Whether two groups differ within strata (Mantel and Haenszel 1959). With A, B right and wrong of
 * the reference group, C, D of the focal group and N learners in a stratum:
 * $\hat\alpha = \frac{\sum AD/N}{\sum BC/N}$ and $\chi^2 = \frac{(|\sum A - \sum E(A)| -
 * \frac12)^2}{\sum \operatorname{var} A}$, the correction never more than the difference itself.
 * The standard error is that of Robins, Breslow and Greenland (1986): with P = (A+D)/N,
 * Q = (B+C)/N, R = AD/N, S = BC/N it is the root of $\frac{\sum PR}{2(\sum R)^2} +
 * \frac{\sum (PS + QR)}{2 \sum R \sum S} + \frac{\sum QS}{2 (\sum S)^2}$.
 *
 * Strata with nobody in a group, or where all are right or all wrong, say nothing and drop out.
 */
export function mantelHaenszel(strata: readonly TwoByTwo[]): Estimate<MantelHaenszel> {
  const sums = { r: 0, s: 0, pr: 0, mixed: 0, qs: 0, excess: 0, variance: 0 };
  for (const table of strata) {
    const { referenceRight: a, referenceWrong: b, focalRight: c, focalWrong: d } = table;
    const n = a + b + c + d;
    if (n < 2 || a + b === 0 || c + d === 0) continue;
    const [p, q, r, s] = [(a + d) / n, (b + c) / n, (a * d) / n, (b * c) / n];
    sums.r += r;
    sums.s += s;
    sums.pr += p * r;
    sums.mixed += p * s + q * r;
    sums.qs += q * s;
    sums.excess += a - ((a + b) * (a + c)) / n;
    sums.variance += ((a + b) * (c + d) * (a + c) * (b + d)) / (n * n * (n - 1));
  }
  if (sums.variance === 0) return none("one-group");
  // An odds ratio of nought or infinity has no logarithm.
  if (sums.r === 0 || sums.s === 0) return none("too-few");
  const chiSquare = Math.max(0, Math.abs(sums.excess) - 0.5) ** 2 / sums.variance;
  const logVariance =
    sums.pr / (2 * sums.r ** 2) + sums.mixed / (2 * sums.r * sums.s) + sums.qs / (2 * sums.s ** 2);
  return {
    value: {
      oddsRatio: sums.r / sums.s,
      logStandardError: Math.sqrt(logVariance),
      chiSquare,
      p: chiSquareTail(chiSquare, 1),
    },
  };
}
