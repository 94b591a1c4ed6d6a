import { chiSquareQuantile } from "../distributions/chi-square-quantile";
import { LEVEL, type Interval } from "../estimate";

/**
 * The interval of the standard error of a total. Its square is p times the mean square of what
 * learners and items leave over, $\frac{p \sum \operatorname{var} x - \operatorname{var} T}{p - 1}$,
 * so that in the model of Feldt's interval $\nu\,\mathrm{SE}^2/\sigma^2$ is chi-square with $\nu = (n -
 * 1)(p - 1)$ degrees of freedom (Hoyt 1941; Feldt 1965). Null where that leaves none.
 *
 * @param n learners
 * @param p items
 */
export function errorInterval(
  standardError: number,
  n: number,
  p: number,
  level = LEVEL,
): Interval | null {
  if (n < 3 || p < 2 || standardError === 0) return null;
  const freedom = (n - 1) * (p - 1);
  const bound = (share: number): number =>
    standardError * Math.sqrt(freedom / chiSquareQuantile(share, freedom));
  return { low: bound((1 + level) / 2), high: bound((1 - level) / 2) };
}
