import { multiply, subtract, toNumber, ZERO, type Rational } from "@/lib/arithmetic/rational";
import { approximate, exact, minus, plus, times, type Quantity } from "../quantity";
import { slopeOfRun, type TrainingRun } from "./training-run";

/** Beyond this many steps the fractions are longer than anybody reads. */
const EXACT_STEPS = 12;

/**
 * The output after gradient descent, $c \leftarrow c - \eta\,\partial_c$: exact for a few steps of a
 * loss with rational slopes, otherwise approximate.
 */
export function descend(run: TrainingRun): Quantity {
  return run.steps <= EXACT_STEPS
    ? exactly(run)
    : approximate(nearly(run, run.steps, toNumber(run.start)));
}

/** The outputs before the first step and after each one, in floats, for plots. */
export function descentPath(run: TrainingRun): readonly number[] {
  const path = [toNumber(run.start)];
  for (let step = 0; step < run.steps; step += 1) path.push(nearly(run, 1, path.at(-1) ?? 0));
  return path;
}

function exactly(run: TrainingRun): Quantity {
  let output: Rational = run.start;
  for (let step = 0; step < run.steps; step += 1) {
    const slope = exactSlope(run, output);
    if (slope.kind === "approximate") {
      return approximate(nearly(run, run.steps, toNumber(run.start)));
    }
    output = subtract(output, multiply(run.rate, slope.value));
  }
  return exact(output);
}

function exactSlope({ loss, targets, factor, push }: TrainingRun, output: Rational): Quantity {
  const all = targets
    .map(({ target, weight }) => times(exact(weight), loss.slope(subtract(output, target))))
    .reduce(plus, exact(ZERO));
  return minus(times(exact(factor), all), exact(push));
}

function nearly(run: TrainingRun, steps: number, start: number): number {
  const rate = toNumber(run.rate);
  let output = start;
  for (let step = 0; step < steps; step += 1) output -= rate * slopeOfRun(run, output);
  return output;
}
