import { betaQuantile } from "./beta-quantile";

/** The quantile at p of Student's t distribution, from $I_{\nu/(\nu+t^2)}(\nu/2, 1/2)$. */
export function studentQuantile(p: number, freedom: number): number {
  if (p === 0.5) return 0;
  const x = betaQuantile(freedom / 2, 1 / 2, 2 * Math.min(p, 1 - p));
  return Math.sign(p - 0.5) * Math.sqrt((freedom * (1 - x)) / x);
}
