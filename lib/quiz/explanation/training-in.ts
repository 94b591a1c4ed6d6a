import { ONE, ZERO, compare, toNumber, type Rational } from "@/lib/arithmetic/rational";
import type { Choice } from "../schema-question";
import type { Calculator } from "./calculator";
import type { TrainingMethod } from "./figure/figure-model";

const PART = String.raw`\s*([^,()]+)`;
/** train(L2, rate, steps …), and the same by another method. */
const RUN = new RegExp(
  String.raw`\b(train|adam|sigmoidtrain)\([^,()]+(?:\([^()]*\))?,${PART},${PART}`,
  "u",
);
/** factoreffect(method, L2, factor, rate, steps …) */
const FACTOR = new RegExp(
  String.raw`\bfactoreffect\((descent|adam),\s*L2,${PART},${PART},${PART}`,
  "u",
);
const FEWEST_STEPS = 12;
const MOST_STEPS = 60;

const METHODS: Readonly<Record<string, TrainingMethod>> = {
  train: "descent",
  descent: "descent",
  sigmoidtrain: "sigmoid",
  adam: "adam",
};

export interface TrainingSpokenOf {
  readonly method: TrainingMethod;
  /** What a claim about a factor on L2 multiplies it by, else 1. */
  readonly factor: Rational;
  readonly rate: Rational;
  readonly steps: number;
}

/** The training that a choice speaks of: its method, rate and number of steps; null if of none. */
export function trainingIn(choice: Choice, calculator: Calculator): TrainingSpokenOf | null {
  const withFactor = FACTOR.exec(choice.claim.expression);
  const plain = RUN.exec(`${choice.claim.expression} ${choice.because}`);
  const [, name, factorText, rateText, stepsText] =
    withFactor ?? (plain ? [plain[0], plain[1], "1", plain[2], plain[3]] : []);
  const method = METHODS[name ?? ""];
  const [factor, rate, steps] = [factorText, rateText, stepsText].map((text) =>
    text === undefined ? null : calculator.exact(text),
  );
  if (method === undefined || !factor || !rate || !steps) return null;
  return {
    method,
    factor: compare(factor, ZERO) > 0 ? factor : ONE,
    rate,
    steps: Math.min(MOST_STEPS, Math.max(FEWEST_STEPS, Math.round(toNumber(steps)))),
  };
}
