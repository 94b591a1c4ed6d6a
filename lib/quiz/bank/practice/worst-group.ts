import type { Question } from "../../schema-question";
import { DARK_IS_DARKER, EITHER_MAY_BE_FEW, NOT_EQUALLY_MANY, twoGroups } from "../two-groups";

export const worstGroup: Question = {
  id: "worst-group",
  family: "worst group",
  title: "The worst-off group",
  kind: "multiple",
  rule: "penalty",
  stem: [
    "Of the images, {% w} are [dark] with brightness {a} and {% 1 - w} are [bright] with {b}. All get one output. Somebody asks for the output at which the worse-off group is as well off as possible.",
    "Which statements hold?",
  ],
  scenario: twoGroups(EITHER_MAY_BE_FEW, { kind: "shared" }),
  choices: [
    {
      key: "a",
      text: "The output asked for is {midpoint}, though the two groups are not equally large.",
      claim: {
        expression: "minimax = midpoint",
        says: "always",
      },
      about: "optimum",
      misconception: "mean-is-midpoint",
      because:
        "At {(a + b) / 2} both groups have an error of {(b - a) / 2}, and any move makes it larger for one of them.",
      refutation: {
        belief: "Many think that the larger group must have a say in where this output is.",
        plausible: "It is plausible because in L1 and in L2 the heads do have a say.",
        fails:
          "But what is asked for is the larger of two errors, and {(a + b) / 2} makes that smallest, whoever the heads belong to.",
      },
      principle: "The worst group’s error does not count heads.",
      prompt: "Which group suffers when the output moves off {(a + b) / 2} to either side?",
    },
    {
      key: "b",
      text: "It has a larger mean absolute error over all images than the best output of L1.",
      claim: { expression: "overall(minimax) > overall(L1)", says: "always" },
      about: "optimum",
      misconception: "parity-always-possible",
      because:
        "The mean absolute error over all images is {overall(L1)} at {best(L1)} and {overall(minimax)} at {minimax}.",
      refutation: {
        belief: "Many expect that protecting the worse-off group costs nothing on average.",
        plausible: "It is plausible because one group’s error falls as the other’s rises.",
        fails:
          "But {% heads(majority)} of the images lose what {% heads(minority)} gain, and the average goes from {overall(L1)} to {overall(minimax)}.",
      },
      principle:
        "The best output for the worse-off group and the best on average are different outputs.",
    },
    {
      key: "c",
      text: "Training on L2 finds this output, as L2 minds the largest errors the most.",
      claim: { expression: "best(L2) = minimax", says: "always" },
      about: "optimum",
      misconception: "mean-is-midpoint",
      because:
        "L2 ends at {best(L2)}, where the worse-off group has an error of {worst(L2)}; at {minimax} it would be {worst(minimax)}.",
      refutation: {
        belief: "Many think that L2 ends half way, where the larger of the two errors is smallest.",
        plausible:
          "It is plausible because L2 does move away from {best(L1)} towards the half-way point.",
        fails:
          "But it stops at the mean over images, {best(L2)}, as it weighs the errors by {% heads(majority)} and {% heads(minority)} of heads.",
      },
      principle: "L2 minds large errors, and it minds heads as well.",
    },
    {
      key: "d",
      text: "Training on L1 finds this output, as L1 does not favour any group over another.",
      claim: { expression: "best(L1) = minimax", says: "always" },
      about: "optimum",
      misconception: "l1-is-balanced",
      because:
        "L1 ends at {best(L1)}, where the worse-off group has an error of {worst(L1)}; at {minimax} it would be {worst(minimax)}.",
      refutation: {
        belief: "Many think that L1 favours nobody and so protects everybody.",
        plausible: "It is plausible because L1 favours no image over another.",
        fails:
          "But {% heads(majority)} of the images are in one group, and L1 ends at their brightness, {best(L1)}.",
      },
      principle: "To favour no image is to favour the larger group.",
    },
    {
      key: "e",
      text: "The best output of L2 leaves the two groups equally well off.",
      claim: { expression: "gap(L2) = 0", says: "always" },
      about: "optimum",
      misconception: "l2-equalises",
      because:
        "At {best(L2)} the [majority] group has an error of {error(L2, majority)} and the [minority] group {error(L2, minority)}, a gap of {gap(L2)}.",
      refutation: {
        belief: "Many think that L2 keeps going until the errors are equal.",
        plausible:
          "It is plausible because it narrows the gap, from {gap(L1)} under L1 to {gap(L2)}.",
        fails:
          "But it balances heads times error, and with {% heads(majority)} against {% heads(minority)} that leaves a gap.",
      },
      principle: "Heads times error in balance means errors out of balance.",
    },
  ],
  guess: {
    prompt: "How large is the worse-off group’s error at the best output of L2?",
    of: "worst(L2)",
    low: "none",
    high: "black for white",
  },
  figure: "best-output",
  limits: [DARK_IS_DARKER, NOT_EQUALLY_MANY],
  variants: [
    { name: "first", parameters: { a: "0.3", b: "0.9", w: "0.8" } },
    { name: "second", parameters: { a: "0.2", b: "0.6", w: "0.3" } },
    { name: "third", parameters: { a: "0.1", b: "0.8", w: "0.65" } },
  ],
};
