import { add, subtract, toNumber, type Rational } from "@/lib/arithmetic/rational";
import { approximate, exact, type Quantity } from "../quantity";
import { slopeOfRun, type TrainingRun } from "./training-run";

const [BETA_1, BETA_2] = [0.9, 0.999];

/**
 * The output after Adam (Kingma & Ba 2015) with the usual β₁ = 0.9 and β₂ = 0.999. The small ε of
 * the paper is left out (it only guards against 0/0), so that a factor on the loss cancels exactly.
 * The first step is exactly the rate, against the sign of the slope.
 */
export function adam(run: TrainingRun): Quantity {
  if (run.steps === 0) return exact(run.start);
  if (run.steps === 1) return exact(firstStep(run));
  const rate = toNumber(run.rate);
  let output = toNumber(run.start);
  let [mean, square] = [0, 0];
  for (let step = 1; step <= run.steps; step += 1) {
    const slope = slopeOfRun(run, output);
    mean = BETA_1 * mean + (1 - BETA_1) * slope;
    square = BETA_2 * square + (1 - BETA_2) * slope * slope;
    const size = Math.sqrt(square / (1 - BETA_2 ** step));
    if (size > 0) output -= (rate * (mean / (1 - BETA_1 ** step))) / size;
  }
  return approximate(output);
}

function firstStep(run: TrainingRun): Rational {
  const slope = slopeOfRun(run, toNumber(run.start));
  if (slope === 0) return run.start;
  return slope > 0 ? subtract(run.start, run.rate) : add(run.start, run.rate);
}
