import { incompleteBeta } from "./incomplete-beta";

/** The x with $I_x(a, b) = p$, by halving. */
export function betaQuantile(a: number, b: number, p: number): number {
  let [low, high] = [0, 1];
  for (let round = 0; round < 200; round += 1) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (incompleteBeta(a, b, middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
