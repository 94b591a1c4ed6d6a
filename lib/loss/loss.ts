import type { Expression } from "@/lib/arithmetic/expression";
import type { Rational } from "@/lib/arithmetic/rational";
import type { Expansion, ExpansionContext } from "@/lib/arithmetic/vocabulary";
import type { Quantity } from "./quantity";
import type { WeightedTarget } from "./weighted-target";

/**
 * A convex loss of the error e = prediction − target, smallest at e = 0. The slope is the
 * derivative with respect to the prediction, and 0 at a kink at 0.
 */
export interface Loss {
  /** As it is typed in a claim: `L2`, `Huber(0.1)`. */
  readonly label: string;
  readonly family: LossFamily;
  readonly parameters: readonly Rational[];
  value(error: Rational): Quantity;
  slope(error: Rational): Quantity;
  /** The same in floats, for training and plots. */
  nearValue(error: number): number;
  nearSlope(error: number): number;
  /** The errors between which the slope is a straight line, or null where it is curved. */
  readonly kinks: readonly Rational[] | null;
  /** Whether the slope stays bounded, however large the error: then outliers cannot drag it far. */
  readonly bounded: boolean;
  /** The mean over targets of variance σ², for losses that need no more of the distribution. */
  meanOverSpread?(error: Rational, variance: Rational): Quantity;
}

/** One entry of the registry: a loss, or a family of them with parameters. */
export interface LossFamily {
  readonly name: string;
  readonly parameterNames: readonly string[];
  /** Throws `VocabularyError` for a parameter out of range. */
  make(parameters: readonly Rational[]): Loss;
  /** `name(p, t, …parameters)` in simpler terms. */
  expandValue(
    prediction: Expression,
    target: Expression,
    parameters: readonly Expression[],
    context: ExpansionContext,
  ): Expansion;
  /** The derivative at an error, in simpler terms. */
  expandSlope(
    error: Expression,
    parameters: readonly Expression[],
    context: ExpansionContext,
  ): Expansion;
  /** The best single output as a formula, or null where only the general search applies. */
  expandBest?(
    targets: readonly WeightedTarget[],
    parameters: readonly Rational[],
  ): Expansion | null;
}
