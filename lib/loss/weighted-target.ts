import type { Rational } from "@/lib/arithmetic/rational";

/** A target value and its weight. Weights need not sum to 1; only their ratios matter. */
export interface WeightedTarget {
  readonly target: Rational;
  readonly weight: Rational;
}
