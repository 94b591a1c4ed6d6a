import type { Rational } from "@/lib/arithmetic/rational";
import type { Output } from "./scenario";

/** A group of which something may be unknown: null is an open assumption. */
export interface OpenGroup {
  readonly name: string;
  readonly brightness: Rational | null;
  readonly share: Rational | null;
  readonly spread: Rational;
  readonly outlier?: boolean;
}

/** A number that a claim speaks of for every value from low to high: the α of a mixture. */
export interface FreeVariable {
  readonly name: string;
  readonly low: Rational;
  readonly high: Rational;
}

/**
 * A scenario in which assumptions may be open, so that a claim can depend on them. An output of null
 * is any: any prediction for a claim about one, any kind of input for a claim about training.
 */
export interface OpenScenario {
  readonly groups: readonly OpenGroup[];
  readonly output: Output | null;
  readonly scale: Rational;
  readonly free?: readonly FreeVariable[];
}
