import type { Question } from "../../schema-question";
import { BRIGHT_ARE_FEW, BRIGHT_IS_SMALLER, DARK_IS_DARKER, twoGroups } from "../two-groups";

const RIVALS = {
  half: "error(mix(0.5), bright)",
  light: "error(mix(l), bright)",
  l1: "error(L1, bright)",
  l2: "error(L2, bright)",
  balanced: "error(balanced(L2), bright)",
} as const;

/** That one way of training leaves the bright group less error than each of the other four. */
function beatsTheRest(winner: keyof typeof RIVALS): string {
  const others = Object.values(RIVALS).filter((rival) => rival !== RIVALS[winner]);
  return `${RIVALS[winner]} < min(${others.join(", ")})`;
}

export const doesAMixtureHelp: Question = {
  id: "does-a-mixture-help",
  family: "fairness",
  title: "Does a mixture help?",
  kind: "single",
  rule: "all-or-nothing",
  stem: [
    "Of the images, {% 1 - m} are [dark] with brightness {a} and {% m} are [bright] with {b}. All get one output; there is no discriminator in this model. A mixture is a weighted sum of L1 and L2, with weights that add up to {1}.",
    "Which training leaves the [bright] group the smallest mean absolute error?",
  ],
  scenario: twoGroups(BRIGHT_ARE_FEW, { kind: "shared" }),
  choices: [
    {
      key: "a",
      text: "A mixture of L1 and L2 in equal parts",
      claim: { expression: beatsTheRest("half"), says: "always" },
      about: "optimum",
      misconception: "mixture-best-of-both",
      because:
        "It ends at {best(mix(0.5))} and leaves the [bright] group {error(mix(0.5), bright)}, where L2 alone would leave {error(L2, bright)}.",
      refutation: {
        belief: "Many think that a mixture has the strong points of both losses.",
        plausible:
          "It is plausible because in much of engineering a compromise beats both extremes.",
        fails:
          "But between the groups the L1 part pulls towards the [dark] one only, and from a weight of {threshold} on it drops the [bright] group completely.",
      },
      principle: "Between a better and a worse end, a mixture lies in between and not above both.",
      prompt: "In which direction does the L1 part pull at {best(L2)}?",
    },
    {
      key: "b",
      text: "L2 alone, with every image weighted alike",
      claim: { expression: beatsTheRest("l2"), says: "always" },
      about: "optimum",
      misconception: "l2-equalises",
      because:
        "L2 alone ends at {best(L2)} and leaves the [bright] group {error(L2, bright)}; weighting the groups alike would leave {error(balanced(L2), bright)}.",
      refutation: {
        belief: "Many think that L2 already does all that can be done for the smaller group.",
        plausible:
          "It is plausible because it beats L1 and both mixtures here: {error(L2, bright)} against {min(error(mix(l), bright), error(mix(0.5), bright), error(L1, bright))} for the best of those.",
        fails:
          "But L2 still counts heads, and with {% 1 - m} of them the [dark] group holds the output at {best(L2)} instead of {best(balanced(L2))}.",
      },
      principle: "No exponent undoes a head-count; a weight does.",
    },
    {
      key: "c",
      text: "L2 with both groups given the same total weight",
      claim: { expression: beatsTheRest("balanced"), says: "always" },
      about: "optimum",
      because:
        "It ends half way, at {best(balanced(L2))}, and leaves each group {error(balanced(L2), bright)}; the next best, L2 alone, leaves the [bright] group {error(L2, bright)}.",
      refutation: {
        belief: "Many look for the answer in the shape of the loss.",
        plausible: "It is plausible because the whole argument so far has been about L1 and L2.",
        fails:
          "But what holds the [bright] group back is its head-count of {% m}, and weighting the groups alike takes exactly that out.",
      },
      principle: "Where the trouble is in the counting, change the weights and not the loss.",
    },
    {
      key: "d",
      text: "L1 alone, with every image weighted alike",
      claim: { expression: beatsTheRest("l1"), says: "always" },
      about: "optimum",
      misconception: "l1-is-balanced",
      because:
        "L1 ends at {best(L1)}, the brightness of the [dark] group, and leaves the [bright] group {error(L1, bright)}.",
      refutation: {
        belief: "Many think that L1 looks after all groups because it exaggerates no error.",
        plausible: "It is plausible because each image has the same pull under L1.",
        fails:
          "But {% 1 - m} of equal pulls are on the [dark] side, so L1 leaves the [bright] group the whole distance of {delta}.",
      },
      principle: "Equal treatment of images is unequal treatment of groups of unequal size.",
    },
    {
      key: "e",
      text: "A mixture, with a light weight of {l} on L1 and the rest on L2",
      claim: { expression: beatsTheRest("light"), says: "always" },
      about: "optimum",
      misconception: "mixture-best-of-both",
      because:
        "It ends at {best(mix(l))} and leaves the [bright] group {error(mix(l), bright)}, more than the {error(L2, bright)} of L2 alone.",
      refutation: {
        belief: "Many think that a little L1 can only steady the result.",
        plausible: "It is plausible because with outliers in the data a little L1 does steady it.",
        fails:
          "But on these clean groups the only effect is to move the output from {best(L2)} to {best(mix(l))}, away from the [bright] group.",
      },
      principle:
        "On clean groups no mixture leaves the smaller group less error than the better of its two ends.",
    },
  ],
  guess: {
    prompt: "Where between black and white does the mixture in equal parts put the output?",
    of: "best(mix(0.5))",
    low: "black",
    high: "white",
  },
  figure: "mixture",
  labels: { l: "Weight of L1 in the light mixture" },
  limits: [
    DARK_IS_DARKER,
    BRIGHT_IS_SMALLER,
    { holds: "0 < l < 1", otherwise: "The weight on L1 lies between none and all." },
  ],
  variants: [
    { name: "original", parameters: { a: "0.3", b: "0.9", m: "0.2", l: "0.1" } },
    { name: "closer-groups", parameters: { a: "0.2", b: "0.6", m: "0.3", l: "0.15" } },
    { name: "few-bright", parameters: { a: "0.1", b: "0.9", m: "0.1", l: "0.05" } },
  ],
};
