import { ONE, equals, multiply, toNumber, type Rational } from "@/lib/arithmetic/rational";
import type { Tone } from "./drawing";
import type { FigureGroup, TrainingMethod } from "./figure-model";
import { exactText } from "./number-text";

export interface TrainingRun {
  readonly groups: readonly FigureGroup[];
  readonly method: TrainingMethod;
  /** What L2 is multiplied by in a second run, beside plain L2; with 1 the runs are L1 and L2. */
  readonly factor: Rational;
  readonly rate: Rational;
  /** In pixel units, as the rate is. */
  readonly start: Rational;
  readonly steps: number;
  readonly scale: Rational;
}

/** One run: what it is called, and the output before the first step and after each one, in floats. */
export interface TrainingPath {
  readonly label: string;
  readonly loss: "L1" | "L2";
  readonly tone: Tone;
  /** What the loss of this run is multiplied by. */
  readonly factor: Rational;
  readonly outputs: readonly number[];
}

/** The two runs of a figure: L1 beside L2, or L2 beside a multiple of it. */
export function trainingPaths(run: TrainingRun): readonly [TrainingPath, TrainingPath] {
  const path = (loss: "L1" | "L2", factor: Rational, label: string): TrainingPath => ({
    label,
    loss,
    tone: loss === "L1" ? "l1" : "l2",
    factor,
    outputs: outputsOf(run, loss, toNumber(factor)),
  });
  return equals(run.factor, ONE)
    ? [path("L1", ONE, "L1"), path("L2", ONE, "L2")]
    : [path("L2", ONE, "L2"), path("L2", run.factor, `${exactText(run.factor)} × L2`)];
}

function outputsOf(run: TrainingRun, loss: "L1" | "L2", factor: number): readonly number[] {
  const slope = (output: number) => factor * slopeAt(run, loss, output);
  const outputs = [toNumber(run.start)];
  const move = MOVES[run.method](toNumber(run.rate), toNumber(run.scale));
  for (let i = 0; i < run.steps; i += 1) {
    const before = outputs.at(-1) ?? 0;
    outputs.push(move(before, slope(before)));
  }
  return outputs;
}

/** Σ w·slope(c − t): slope sign(e) for L1 (0 at its kink) and 2e for L2. */
function slopeAt({ groups, scale }: TrainingRun, loss: "L1" | "L2", output: number): number {
  return groups.reduce((sum, { brightness, share }) => {
    const miss = output - toNumber(multiply(brightness, scale));
    // Floats that should meet the kink exactly miss it by a hair; they are at the kink.
    const e = Math.abs(miss) < 1e-9 ? 0 : miss;
    return sum + toNumber(share) * (loss === "L1" ? Math.sign(e) : 2 * e);
  }, 0);
}

type Move = (output: number, slope: number) => number;

/** One step of each method, from the output before it and the slope there. */
const MOVES: Readonly<Record<TrainingMethod, (rate: number, scale: number) => Move>> = {
  /** c ← c − η·slope */
  descent: (rate) => (output, slope) => output - rate * slope,
  /** The same for z, where c = scale/(1 + e^{−z}) and so dc/dz = c(1 − c/scale). */
  sigmoid: (rate, scale) => (output, slope) => {
    const z = Math.log(output / (scale - output)) - rate * slope * output * (1 - output / scale);
    return scale / (1 + Math.exp(-z));
  },
  /** Kingma & Ba (2015) with β₁ = 0.9 and β₂ = 0.999, without the ε that only guards against 0/0. */
  adam: (rate) => {
    let [mean, square, step] = [0, 0, 0];
    return (output, slope) => {
      step += 1;
      mean = 0.9 * mean + 0.1 * slope;
      square = 0.999 * square + 0.001 * slope * slope;
      const size = Math.sqrt(square / (1 - 0.999 ** step));
      return size === 0 ? output : output - (rate * mean) / (1 - 0.9 ** step) / size;
    };
  },
};
