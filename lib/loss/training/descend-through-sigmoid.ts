import { toNumber } from "@/lib/arithmetic/rational";
import { VocabularyError } from "@/lib/arithmetic/vocabulary";
import { approximate, exact, type Quantity } from "../quantity";
import { slopeOfRun, type TrainingRun } from "./training-run";

/**
 * Gradient descent on z where the output is $c = \text{scale}/(1 + e^{-z})$. The slope on z carries
 * the factor $c(1 - c/\text{scale})$, so that it fades near black and white.
 */
export function descendThroughSigmoid(run: TrainingRun): Quantity {
  const [scale, rate, start] = [toNumber(run.scale), toNumber(run.rate), toNumber(run.start)];
  if (start <= 0 || start >= scale) {
    throw new VocabularyError(
      "a sigmoid output starts between black and white, not at one of them",
    );
  }
  if (run.steps === 0) return exact(run.start);
  let z = Math.log(start / (scale - start));
  for (let step = 0; step < run.steps; step += 1) {
    const output = scale / (1 + Math.exp(-z));
    z -= rate * slopeOfRun(run, output) * output * (1 - output / scale);
  }
  return approximate(scale / (1 + Math.exp(-z)));
}
