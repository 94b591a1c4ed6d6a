import { fQuantile } from "../distributions/f-quantile";
import { LEVEL, type Interval } from "../estimate";

/**
 * Feldt's interval (1965) for coefficient alpha: $1 - (1-\hat\alpha)\,F_{1-c}$ to
 * $1 - (1-\hat\alpha)\,F_{c}$, with n − 1 and (n − 1)(p − 1) degrees of freedom, as Feldt, Woodruff
 * and Salih (1987, formulas 6 and 7) have it. Null where that leaves no degrees of freedom.
 *
 * @param alpha as a number up to 1, not in per cent
 * @param n learners
 * @param p items
 */
export function feldt(alpha: number, n: number, p: number, level = LEVEL): Interval | null {
  if (n < 3 || p < 2) return null;
  const tail = (1 - level) / 2;
  const [above, below] = [n - 1, (n - 1) * (p - 1)];
  return {
    low: 1 - (1 - alpha) * fQuantile(1 - tail, above, below),
    high: 1 - (1 - alpha) * fQuantile(tail, above, below),
  };
}
