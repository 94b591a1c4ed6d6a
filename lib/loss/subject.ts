import type { Expression } from "@/lib/arithmetic/expression";
import type { Claim } from "./claim";
import { wordsUsed } from "./words-used";

/** Which of the three questions a claim answers: how big, what part of the whole, where it ends. */
export type Subject = "number" | "share" | "optimum";

const OPTIMUM = [
  "best()",
  "balanced()",
  "error()",
  "worst()",
  "gap()",
  "overall()",
  "ratio()",
  "train()",
  "sigmoidtrain()",
  "adam()",
  "factoreffect()",
  "meanshift()",
  "breakdown()",
  "minimax",
  "meanbest",
  "threshold",
  "noisethreshold",
  "leastgap",
];
const SHARE = [
  "share()",
  "pull()",
  "pairshare()",
  "pairpull()",
  "growth()",
  "slopegrowth()",
  "ratio",
];
/** Words that speak of the prediction of the scenario. */
const PREDICTION = [
  "share()",
  "pull()",
  "loss()",
  "total()",
  "distance()",
  "prediction",
  "y_pred",
  "ratio",
  "nearer",
  "farther",
];

/** Derived from the words: an optimum outweighs a share, a share outweighs a plain number. */
export function subjectOf(claim: Claim | Expression): Subject {
  const words = wordsUsed(claim);
  if (OPTIMUM.some((word) => words.has(word))) return "optimum";
  return SHARE.some((word) => words.has(word)) ? "share" : "number";
}

/** Whether the claim hangs on the prediction, so that it is about one output and not training. */
export function speaksOfPrediction(claim: Claim): boolean {
  const words = wordsUsed(claim);
  return PREDICTION.some((word) => words.has(word));
}
