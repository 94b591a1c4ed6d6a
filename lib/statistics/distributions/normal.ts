import { incompleteGamma } from "./incomplete-gamma";

/** Density of the standard normal distribution. */
export const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** $\Phi(z)$, the distribution function of the standard normal, exact also in the lower tail. */
export function normalProbability(z: number): number {
  const { p, q } = incompleteGamma(1 / 2, (z * z) / 2);
  return z < 0 ? q / 2 : (1 + p) / 2;
}

/** The standard normal quantile $\Phi^{-1}(p)$, by Newton's method from a rough start. */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p <= 0) return -Infinity;
  // Hastings (1955), 26.2.23 in Abramowitz and Stegun: good to 0.0005.
  const t = Math.sqrt(-2 * Math.log(p));
  let z =
    (2.515517 + 0.802853 * t + 0.010328 * t * t) /
      (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3) -
    t;
  for (let round = 0; round < 4; round += 1) {
    // Halley's step, which uses that the density's slope is −z times itself.
    const step = (normalProbability(z) - p) / normalDensity(z);
    z -= step / (1 + (z * step) / 2);
  }
  return z;
}
