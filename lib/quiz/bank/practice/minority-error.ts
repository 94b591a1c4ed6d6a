import type { Question } from "../../schema-question";
import { DARK_IS_DARKER, EITHER_MAY_BE_FEW, NOT_EQUALLY_MANY, twoGroups } from "../two-groups";

export const minorityError: Question = {
  id: "minority-error",
  family: "minority error",
  title: "The smaller group’s error",
  kind: "single",
  rule: "all-or-nothing",
  stem: [
    "Of the images, {% w} are [dark] with brightness {a} and {% 1 - w} are [bright] with {b}. All get one output, the best one under L2.",
    "How large is the error that the [minority] group keeps?",
  ],
  scenario: twoGroups(EITHER_MAY_BE_FEW, { kind: "shared" }),
  choices: [
    {
      key: "a",
      text: "{delta / 2}, half the distance between the groups",
      claim: { expression: "error(L2, minority) = delta / 2", says: "always" },
      about: "optimum",
      misconception: "mean-is-midpoint",
      because:
        "L2 ends at {best(L2)}, not half way at {midpoint}, and leaves the [minority] group {error(L2, minority)}.",
      refutation: {
        belief: "Many put the best output of L2 in the middle.",
        plausible:
          "It is plausible because L2 ends at a mean, and the mean of two values is in the middle.",
        fails:
          "But {% heads(majority)} of the values are at {brightness(majority)}, so the mean is at {best(L2)}.",
      },
      principle: "The mean is the midpoint only for groups of equal size.",
    },
    {
      key: "b",
      text: "{max(w, 1 - w) * delta}, the larger group’s share of the distance",
      claim: { expression: "error(L2, minority) = heads(majority) * delta", says: "always" },
      about: "optimum",
      because:
        "L2 ends at {best(L2)}, which is {error(L2, minority)} away from {brightness(minority)} and {error(L2, majority)} away from {brightness(majority)}.",
      refutation: {
        belief:
          "Many expect the larger share of the heads to go with the larger share of the distance.",
        plausible: "It is plausible because the same number, {heads(majority)}, appears in both.",
        fails:
          "But the more heads a group has the nearer the mean is to it, so the [majority] group’s share of the heads is the [minority] group’s share of the distance.",
      },
      principle:
        "The mean divides the distance between two groups in the inverse ratio of their head-counts.",
      prompt: "Why does the error of the one group go with the head-count of the other?",
    },
    {
      key: "c",
      text: "{min(w, 1 - w) * delta}, the same as the larger group keeps",
      claim: {
        expression: "error(L2, minority) = heads(minority) * delta = error(L2, majority)",
        says: "always",
      },
      about: "optimum",
      misconception: "l2-equalises",
      because:
        "The [majority] group keeps {error(L2, majority)}; the [minority] group keeps {error(L2, minority)}.",
      refutation: {
        belief: "Many think that L2 evens out the groups’ errors.",
        plausible: "It is plausible because L2 minds large errors most.",
        fails:
          "But it weighs them by heads, and the errors come out as {ratio(L2)} to one, in the inverse ratio of {% heads(minority)} to {% heads(majority)}.",
      },
      principle: "Under L2 the errors are in the inverse ratio of the head-counts.",
    },
    {
      key: "d",
      text: "{delta}, the whole distance, just as L1 would leave it",
      claim: { expression: "error(L2, minority) = delta", says: "always" },
      about: "optimum",
      misconception: "l2-always-distorts",
      because:
        "The whole distance of {error(L1, minority)} is what L1 leaves; L2 moves from {best(L1)} to {best(L2)}.",
      refutation: {
        belief: "Many think that L2 gives up the smaller group for the sake of the larger.",
        plausible: "It is plausible because L1 does so when all images get one output.",
        fails:
          "But under L2 a large error pulls harder, and at the [majority] group’s brightness nobody pulls back: the output moves on to {best(L2)}.",
      },
      principle: "Under L2 no group can be left at a distance without pulling in proportion to it.",
    },
  ],
  guess: {
    prompt: "What error does the [minority] group keep under L2?",
    of: "error(L2, minority)",
    low: "none",
    high: "black for white",
  },
  figure: "best-output",
  limits: [DARK_IS_DARKER, NOT_EQUALLY_MANY],
  variants: [
    { name: "first", parameters: { a: "0.3", b: "0.9", w: "0.8" } },
    { name: "second", parameters: { a: "0.2", b: "0.6", w: "0.25" } },
    { name: "third", parameters: { a: "0.1", b: "0.8", w: "0.7" } },
  ],
};
