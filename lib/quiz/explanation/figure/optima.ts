import { compare, type Rational } from "@/lib/arithmetic/rational";
import { bestOutput } from "@/lib/loss/best-output";
import { mix } from "@/lib/loss/losses/mix";
import type { WeightedTarget } from "@/lib/loss/weighted-target";

/** A closed interval of best outputs; one number where low and high are equal. */
export interface Optimum {
  readonly low: Rational;
  readonly high: Rational;
}

/**
 * Where α|e| + (1−α)e² is smallest over weighted targets, for 0 ≤ α ≤ 1: the weighted mean at 0,
 * the weighted median at 1, an interval where the weights tie. Exact, by the engine.
 */
export function mixtureOptimum(targets: readonly WeightedTarget[], alpha: Rational): Optimum {
  const heavy = targets.filter(({ weight }) => weight.numerator > 0n);
  const best = bestOutput(mix.make([alpha]), heavy);
  switch (best.kind) {
    case "exact":
      return { low: best.value, high: best.value };
    case "interval":
      return { low: best.low, high: best.high };
    case "approximate":
      throw new RangeError("a mixture of straight slopes has an exact optimum");
  }
}

export function isPoint({ low, high }: Optimum): boolean {
  return compare(low, high) === 0;
}
