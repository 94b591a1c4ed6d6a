import { compare } from "@/lib/arithmetic/rational";
import type { WeightedTarget } from "./weighted-target";

/** The lower and the higher of exactly two targets, otherwise null. */
export function twoTargets(
  targets: readonly WeightedTarget[],
): readonly [WeightedTarget, WeightedTarget] | null {
  const [first, second, third] = targets.toSorted((a, b) => compare(a.target, b.target));
  return first && second && !third ? [first, second] : null;
}
