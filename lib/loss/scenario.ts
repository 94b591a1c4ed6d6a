import type { Rational } from "@/lib/arithmetic/rational";

/** A group of targets. Brightness runs from 0 (black) to 1 (white) on the unit scale. */
export interface Group {
  readonly name: string;
  readonly brightness: Rational;
  /** Weight in the data; the weights of a scenario sum to 1. */
  readonly share: Rational;
  /** Standard deviation σ of the targets inside the group, 0 when they are all the same. */
  readonly spread: Rational;
  /** Hot pixels and the like: they take part in training, and nobody is measured on them. */
  readonly outlier?: boolean;
}

/** What the model can put out: the assumption that decides most of the argument. */
export type Output =
  | { readonly kind: "fixed"; readonly at: Rational }
  | { readonly kind: "shared" }
  | { readonly kind: "flipped"; readonly q: Rational }
  | { readonly kind: "noisy"; readonly tau: Rational }
  | { readonly kind: "known" };

/**
 * Every assumption of a question, exact. `scale` is the pixel value of white (1 or 255);
 * brightnesses, spreads and the prediction are on the unit scale and multiplied by it.
 */
export interface Scenario {
  readonly groups: readonly Group[];
  readonly output: Output;
  readonly scale: Rational;
}
