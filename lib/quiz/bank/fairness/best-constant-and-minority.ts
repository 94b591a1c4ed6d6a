import type { Question } from "../../schema-question";
import { DARK_IS_DARKER, EITHER_MAY_BE_FEW, NOT_EQUALLY_MANY, twoGroups } from "../two-groups";

export const bestConstantAndMinority: Question = {
  id: "best-constant-and-minority",
  family: "fairness",
  title: "The best constant",
  kind: "multiple",
  rule: "each-answer",
  stem: [
    "Of the images, {% w} are [dark] with brightness {a} and {% 1 - w} are [bright] with {b}. The model cannot tell them apart, so all images get one output, trained until it is the best one for the loss.",
    "Which statements hold where training ends?",
  ],
  scenario: twoGroups(EITHER_MAY_BE_FEW, { kind: "shared" }),
  choices: [
    {
      key: "a",
      text: "L2 ends half way between the two groups, at {midpoint}.",
      claim: { expression: "best(L2) = midpoint", says: "always" },
      about: "optimum",
      misconception: "mean-is-midpoint",
      because:
        "L2 ends at the mean over all images, {best(L2)}, nearer to the [majority] group than {midpoint} is.",
      refutation: {
        belief: "Many think that L2 settles in the middle.",
        plausible:
          "It is plausible because L2 ends at a mean, and the mean of two numbers is half way.",
        fails:
          "But the mean is over images and not over groups, and {% max(w, 1 - w)} of the images sit at {brightness(majority)}.",
      },
      principle:
        "The mean goes by heads; it is the midpoint only when the groups are equally large.",
    },
    {
      key: "b",
      text: "L1 leaves the smaller group an error of {delta}, the whole distance.",
      claim: { expression: "error(L1, minority) = delta", says: "always" },
      about: "optimum",
      misconception: "l1-is-balanced",
      because:
        "L1 ends at {best(L1)}, where the [majority] group has no error and the [minority] group {error(L1, minority)}.",
      refutation: {
        belief: "Many expect L1 to settle somewhere between the groups.",
        plausible:
          "It is plausible because a loss that treats all errors alike sounds like a compromise.",
        fails:
          "But at every output in between, {% max(w, 1 - w)} of the images pull one way and {% min(w, 1 - w)} the other with equal strength each, so the output moves until it reaches {best(L1)}.",
      },
      principle:
        "The best single output under L1 is the median, and the median belongs to the majority.",
      prompt: "Which image is the middle one, if you line all of them up by brightness?",
    },
    {
      key: "c",
      text: "L2 leaves the two groups the same error.",
      claim: { expression: "error(L2, minority) = error(L2, majority)", says: "always" },
      about: "optimum",
      misconception: "l2-equalises",
      because:
        "L2 leaves the [minority] group {error(L2, minority)} and the [majority] group {error(L2, majority)}, in the ratio of {ratio(L2)} to one.",
      refutation: {
        belief: "Many think that L2 evens the errors out, since large ones cost so much.",
        plausible:
          "It is plausible because L2 does bring the errors closer together than L1, which leaves {error(L1, minority)} and {error(L1, majority)}.",
        fails:
          "But it stops where head-count times error balances, and {% min(w, 1 - w)} of the heads balance {% max(w, 1 - w)} only with {ratio(L2)} times the error.",
      },
      principle: "Where L2 ends, the errors are in the inverse ratio of the head-counts.",
    },
    {
      key: "d",
      text: "Measured by the mean squared error over all images, L1 ends at the better output.",
      claim: { expression: "overall(L1, mse) < overall(L2, mse)", says: "always" },
      about: "optimum",
      misconception: "l2-always-distorts",
      because:
        "The mean squared error is {overall(L1, mse)} at {best(L1)} and {overall(L2, mse)} at {best(L2)}.",
      refutation: {
        belief: "Many think that L2 distorts the result by any measure.",
        plausible:
          "It is plausible because by the mean absolute error L1 is ahead, {overall(L1)} against {overall(L2)}.",
        fails:
          "But each loss ends where its own measure is lowest, and by the squared measure that is {overall(L2, mse)} under L2.",
      },
      principle:
        "Which output is better is a question about the measure, and each loss wins by its own.",
    },
    {
      key: "e",
      text: "L2 leaves the smaller group a lower error than L1 does.",
      claim: { expression: "error(L2, minority) < error(L1, minority)", says: "always" },
      about: "optimum",
      misconception: "l2-always-distorts",
      because:
        "The [minority] group keeps {error(L2, minority)} under L2 and {error(L1, minority)} under L1.",
      refutation: {
        belief: "Many think that the balanced-sounding L1 is kinder to the smaller group.",
        plausible:
          "It is plausible because L2 is said to overreact, and overreaction sounds unfair.",
        fails:
          "But with one output for all, overreacting to large errors is what moves L2 from {best(L1)} to {best(L2)}, towards the [minority] group.",
      },
      principle: "L1 counts heads; L2 counts heads times error.",
    },
  ],
  guess: {
    prompt: "Where between black and white does L2 put the one output?",
    of: "best(L2)",
    low: "black",
    high: "white",
  },
  figure: "best-output",
  limits: [DARK_IS_DARKER, NOT_EQUALLY_MANY],
  variants: [
    { name: "original", parameters: { a: "0.3", b: "0.9", w: "0.8" } },
    { name: "dark-are-few", parameters: { a: "0.2", b: "0.7", w: "0.3" } },
    { name: "nearly-equal", parameters: { a: "0.25", b: "0.75", w: "0.6" } },
  ],
};
