import { continuedFraction } from "./continued-fraction";
import { logGamma } from "./log-gamma";

/**
 * The regularised incomplete beta function $I_x(a, b) = \frac{\Gamma(a+b)}{\Gamma(a)\Gamma(b)}
 * \int_0^x t^{a-1}(1-t)^{b-1}\,dt$, by the continued fraction of DLMF 8.17.22.
 */
export function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(b, a, 1 - x);
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x),
  );
  const fraction = continuedFraction(1, (n) => {
    const m = Math.floor(n / 2);
    const numerator =
      n % 2 === 0
        ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
        : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    return [numerator, 1];
  });
  return front / (a * fraction);
}
