import { incompleteGamma } from "./incomplete-gamma";

/** The probability that a chi-square variable exceeds a value. */
export const chiSquareTail = (value: number, freedom: number): number =>
  incompleteGamma(freedom / 2, value / 2).q;
