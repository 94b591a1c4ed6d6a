import { toNumber, type Rational } from "@/lib/arithmetic/rational";
import type { Choice } from "../schema-question";
import type { Calculator } from "./calculator";

const RUN = /\b(?:train|adam|sigmoidtrain)\([^,()]+(?:\([^()]*\))?,\s*([^,()]+),\s*([^,()]+)/u;
const MOST_STEPS = 60;

/** Rate and number of steps of the training run that a choice speaks of, or null. */
export function trainingIn(
  choice: Choice,
  calculator: Calculator,
): { readonly rate: Rational; readonly steps: number } | null {
  const match = RUN.exec(`${choice.claim.expression} ${choice.because}`);
  const [rate, steps] = [match?.[1], match?.[2]].map((text) =>
    text === undefined ? null : calculator.exact(text),
  );
  if (!rate || !steps) return null;
  return { rate, steps: Math.min(MOST_STEPS, Math.max(12, Math.round(toNumber(steps)))) };
}
