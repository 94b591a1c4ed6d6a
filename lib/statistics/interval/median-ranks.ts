import { incompleteBeta } from "../distributions/incomplete-beta";
import { LEVEL } from "../estimate";

/** Places among the sorted values, from 1. */
interface Ranks {
  readonly low: number;
  readonly high: number;
}

/**
 * Between which of the sorted values the true median lies (Thompson 1936; Conover 1999, §3.2): from
 * the greatest rank r with $P(B < r) \le \frac{1 - c}{2}$, where B, how many of n values are below the
 * median, is binomial with n and ½, to n + 1 − r. Whatever the distribution it covers at least the
 * level asked for, and more where values are equal. Null where there is no such rank: of 95 % below 6.
 */
export function medianRanks(n: number, level = LEVEL): Ranks | null {
  const tail = (1 - level) / 2;
  // P(B < r) = I_½(n − r + 1, r), which grows with r.
  const below = (rank: number): number => incompleteBeta(n - rank + 1, rank, 0.5);
  if (n < 1 || below(1) > tail) return null;
  let [least, most] = [1, Math.ceil(n / 2)];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (below(middle) <= tail) least = middle;
    else most = middle - 1;
  }
  return { low: least, high: n + 1 - least };
}
