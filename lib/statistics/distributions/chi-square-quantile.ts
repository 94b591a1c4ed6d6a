import { chiSquareTail } from "./chi-square-tail";

/** The quantile at p, between 0 and 1, of the chi-square distribution, by halving. */
export function chiSquareQuantile(p: number, freedom: number): number {
  let [low, high] = [0, freedom];
  while (chiSquareTail(high, freedom) > 1 - p) high *= 2;
  while (high - low > 1e-12 * high) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (chiSquareTail(middle, freedom) > 1 - p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
