import type { Question } from "../../schema-question";
import { BRIGHT_ARE_FEW, BRIGHT_IS_SMALLER, DARK_IS_DARKER, twoGroups } from "../two-groups";

export const whenL2IsBetter: Question = {
  id: "when-l2-is-better",
  family: "when L2 is the better choice",
  title: "When to choose which",
  kind: "multiple",
  rule: "coverage",
  stem: [
    "Of the images, {% 1 - m} are [dark] with brightness {a} and {% m} are [bright] with {b}. Unless a choice says otherwise, the input tells the model nothing, and all images get one output.",
    "Which statements about the choice between L1 and L2 hold?",
  ],
  scenario: twoGroups(BRIGHT_ARE_FEW, { kind: "shared" }),
  choices: [
    {
      key: "a",
      text: "L2 leaves a wider gap between the two groups’ errors than L1 does.",
      claim: { expression: "gap(L2) > gap(L1)", says: "always" },
      about: "optimum",
      misconception: "l2-always-distorts",
      because: "The gap between the groups is {gap(L2)} under L2 and {gap(L1)} under L1.",
      refutation: {
        belief: "Many think that L2 distorts whatever it touches.",
        plausible: "It is plausible because L2 does give large errors more weight than L1.",
        fails:
          "But with one output the large errors are those of the [bright] group, and heeding them narrows the gap from {gap(L1)} to {gap(L2)}.",
      },
      principle:
        "To weigh large errors more is a distortion or a remedy, depending on whose they are.",
    },
    {
      key: "b",
      text: "If the input shows the group with Gaussian noise of {t}, L2 leaves the [bright] group less error than L1.",
      claim: {
        expression: "error(L2, bright) < error(L1, bright)",
        says: "always",
        scenario: twoGroups(BRIGHT_ARE_FEW, { kind: "noisy", tau: "t" }),
      },
      about: "optimum",
      misconception: "l1-abandons-minority",
      because:
        "The noise has a variance of {t^2}, and L1 leaves the [bright] group less error while the variance is below {noisethreshold}: here {error(L1, bright)} under L1 against {error(L2, bright)} under L2.",
      refutation: {
        belief:
          "Many think that one of the two losses is kinder to the smaller group at any noise.",
        plausible:
          "It is plausible because with no input at all the ranking is clear: {(1 - m) * (b - a)} under L2 against {b - a} under L1.",
        fails:
          "But the order turns at a variance of {noisethreshold}, and this noise, with {t^2}, is {? t^2 < noisethreshold : below | above} it.",
      },
      principle:
        "With a clear input L1 leaves the smaller group less error, with a poor one L2 does.",
    },
    {
      key: "c",
      text: "By mean squared error over all images, L2 ends at the better output.",
      claim: { expression: "overall(L2, mse) < overall(L1, mse)", says: "always" },
      about: "optimum",
      misconception: "l2-always-distorts",
      because:
        "The mean squared error over all images is {overall(L2, mse)} under L2 and {overall(L1, mse)} under L1.",
      refutation: {
        belief: "Many think that L1 is the better loss by any measure.",
        plausible:
          "It is plausible because by the mean absolute error it is, with {overall(L1)} against {overall(L2)}.",
        fails: "But by the squared measure L2 has {overall(L2, mse)} against {overall(L1, mse)}.",
      },
      principle: "Each loss is the best one by its own measure.",
      prompt: "Which measure would the people in the images choose?",
    },
    {
      key: "d",
      text: "By mean absolute error over all images, L2 ends at the better output.",
      claim: { expression: "overall(L2) < overall(L1)", says: "always" },
      about: "optimum",
      misconception: "l2-equalises",
      because:
        "The mean absolute error over all images is {overall(L2)} under L2 and {overall(L1)} under L1.",
      refutation: {
        belief: "Many think that what helps the smaller group must help on average.",
        plausible:
          "It is plausible because L2 brings the [bright] group’s error down from {error(L1, bright)} to {error(L2, bright)}.",
        fails:
          "But the [dark] group’s error goes up from {error(L1, dark)} to {error(L2, dark)}, and {% 1 - m} of the images are [dark].",
      },
      principle:
        "Helping the smaller group can cost the average, and then the measure has to be chosen.",
    },
    {
      key: "e",
      text: "Which loss leaves the [bright] group less error depends on what the input tells.",
      claim: {
        expression: "error(L2, bright) < error(L1, bright)",
        says: "depends",
        scenario: twoGroups(BRIGHT_ARE_FEW),
      },
      about: "optimum",
      misconception: "l1-is-balanced",
      because:
        "With one output for all, L2 leaves the [bright] group {(1 - m) * (b - a)} and L1 {b - a}; with an input that shows the group, neither leaves any.",
      refutation: {
        belief: "Many look for the fairer loss once and for all.",
        plausible: "It is plausible because for any one model there is an answer.",
        fails:
          "But the answer for one output, {(1 - m) * (b - a)} against {b - a}, is not the answer for a model that can tell the groups apart.",
      },
      principle:
        "Neither loss is the fairer one as such; it depends on what the model can tell apart.",
    },
  ],
  guess: {
    prompt: "With one output for all, what error does L2 leave the [bright] group?",
    of: "error(L2, bright)",
    low: "none",
    high: "black for white",
  },
  figure: "best-output",
  limits: [
    DARK_IS_DARKER,
    BRIGHT_IS_SMALLER,
    { holds: "0.3 <= t <= 10", otherwise: "The noise lies from three tenths to ten." },
  ],
  variants: [
    { name: "first", parameters: { a: "0.3", b: "0.9", m: "0.2", t: "0.8" } },
    { name: "second", parameters: { a: "0.2", b: "0.7", m: "0.3", t: "2" } },
    { name: "third", parameters: { a: "0.1", b: "0.8", m: "0.1", t: "1.5" } },
  ],
};
