import { betaQuantile } from "./beta-quantile";

/** The quantile at p of the F distribution with the given degrees of freedom. */
export function fQuantile(p: number, above: number, below: number): number {
  const x = betaQuantile(above / 2, below / 2, p);
  return (below * x) / (above * (1 - x));
}
