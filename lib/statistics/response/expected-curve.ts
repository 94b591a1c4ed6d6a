/** Intercept and slope: $P(\theta) = \Psi(c + a\theta)$, so that b = −c/a. */
export interface Line {
  readonly c: number;
  readonly a: number;
}

/** The probability of a right answer at a rest score, and its slopes in c and a. */
export interface Expected {
  readonly p: number;
  readonly byC: number;
  readonly byA: number;
}

/** Points of the standard normal from −6 to 6; between smooth functions the sum is as good as exact. */
const NODES = Array.from({ length: 49 }, (_, index) => -6 + index / 4);
const RAW = NODES.map((t) => Math.exp((-t * t) / 2));
const TOTAL = RAW.reduce((sum, w) => sum + w, 0);
const WEIGHTED = NODES.map((t, index) => ({ t, weight: (RAW[index] ?? 0) / TOTAL }));

/**
 * $\bar P(z) = \int \Psi(c + a\theta)\,\varphi\!\left(\theta;\ \sqrt\rho\,z,\ 1 - \rho\right)
 * d\theta$: the probability of a right answer for a rest score that is z deviations from the mean
 * and whose reliability is ρ. Ability is thought normal with mean $\sqrt\rho\,z$ (Kelley 1927) and
 * what is left of variance 1.
 */
export function expectedCurve({ c, a }: Line, reliability: number, z: number): Expected {
  const centre = Math.sqrt(reliability) * z;
  const spread = Math.sqrt(1 - reliability);
  if (spread === 0) return at(c, a, centre);
  let [p, byC, byA] = [0, 0, 0];
  for (const { t, weight } of WEIGHTED) {
    const theta = centre + spread * t;
    const q = logistic(c + a * theta);
    const slope = q * (1 - q);
    p += weight * q;
    byC += weight * slope;
    byA += weight * (slope * theta);
  }
  return { p, byC, byA };
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

function at(c: number, a: number, theta: number): Expected {
  const p = logistic(c + a * theta);
  return { p, byC: p * (1 - p), byA: p * (1 - p) * theta };
}
