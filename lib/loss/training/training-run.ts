import { toNumber, type Rational } from "@/lib/arithmetic/rational";
import type { Loss } from "../loss";
import { nearSlopeAt } from "../best-output";
import type { WeightedTarget } from "../weighted-target";

/** Everything that a training run of one constant output depends on. */
export interface TrainingRun {
  readonly loss: Loss;
  /** Weights that sum to 1. */
  readonly targets: readonly WeightedTarget[];
  readonly rate: Rational;
  readonly steps: number;
  readonly start: Rational;
  /** What the loss is multiplied by. */
  readonly factor: Rational;
  /** The constant slope with which another term pushes the output up; 0 without one. */
  readonly push: Rational;
  /** The pixel value of white: where a sigmoid output ends. */
  readonly scale: Rational;
}

/** A float that should meet a target exactly misses it by a hair, and so the kink of L1 there. */
const HAIR = 1e-12;

/** The slope of the run's objective at an output, in floats. */
export function slopeOfRun(
  { loss, targets, factor, push, scale }: TrainingRun,
  output: number,
): number {
  const reach = HAIR * toNumber(scale);
  const met = targets.find(({ target }) => Math.abs(toNumber(target) - output) < reach);
  const at = met ? toNumber(met.target) : output;
  return nearSlopeAt(loss, targets, at, { factor, push, range: [scale, scale] });
}
