import { normalQuantile } from "../distributions/normal";
import { LEVEL, type Interval } from "../estimate";
import type { FittedLine } from "./fit-line";

/** The probability of a right answer at an ability. */
export interface CurvePoint {
  /** In standard deviations of the class, from its mean. */
  readonly ability: number;
  readonly value: number;
  readonly interval: Interval;
}

/** The abilities that a curve is drawn and written down at. */
const ABILITIES = Array.from({ length: 25 }, (_, index) => -3 + index / 4);

/**
 * The curve with its interval at each ability: $\Psi\left(c + a\theta \pm z \sqrt{\operatorname{var} c +
 * 2\theta \operatorname{cov}(a, c) + \theta^2 \operatorname{var} a}\right)$ with $\Psi(x) = 1/(1 +
 * e^{-x})$. It holds at each ability for itself, not for all of them at once.
 */
export function curveBand(
  { a, c, varianceA, varianceC, covariance }: FittedLine,
  level = LEVEL,
): readonly CurvePoint[] {
  const quantile = normalQuantile((1 + level) / 2);
  return ABILITIES.map((ability) => {
    const spread = varianceC + 2 * ability * covariance + ability * ability * varianceA;
    const half = quantile * Math.sqrt(Math.max(0, spread));
    const at = (shift: number): number => 1 / (1 + Math.exp(-(c + a * ability + shift)));
    return { ability, value: at(0), interval: { low: at(-half), high: at(half) } };
  });
}
