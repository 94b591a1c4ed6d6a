import type { Rational } from "./rational";

/**
 * What an expression comes to. `exact` wherever the operands are rational; `approximate` only
 * behind a root, an exponential, a logarithm or a training run, and then shown with ≈;
 * `interval` where the answer is a set (the L1 optimum of two equal groups).
 */
export type Value =
  | { readonly kind: "exact"; readonly value: Rational }
  | { readonly kind: "approximate"; readonly value: number }
  | { readonly kind: "interval"; readonly low: Rational; readonly high: Rational };

/** Truth of a comparison. `undetermined` where a set straddles it, or an ≈ is too close to tell. */
export type Truth = "true" | "false" | "undetermined";
