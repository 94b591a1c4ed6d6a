import type { Question } from "../../schema-question";
import {
  BRIGHT_ARE_FEW,
  BRIGHT_IS_SMALLER,
  DARK_IS_DARKER,
  EQUALLY_MANY,
  NOT_HALF_WAY,
  ON_NEITHER_GROUP,
  twoGroups,
} from "../two-groups";

/** The question that the product was conceived from: a reconstruction in our own words. */
export const twoGroupsOneOutput: Question = {
  id: "two-groups-one-output",
  family: "fairness",
  title: "Two groups, one output",
  kind: "multiple",
  rule: "each-answer",
  stem: [
    "A model learns to draw two groups of images: pixels of the [dark] group have brightness {a}, those of the [bright] group {b}. It is trained on the squared difference from the target (L2) instead of the absolute difference (L1).",
    "Unless a choice says so, neither the group sizes nor the output are known. Which statements hold?",
  ],
  scenario: twoGroups(null),
  choices: [
    {
      key: "a",
      text: "At an output of {(a + b) / 2}, half way between the two groups, L2 charges the [bright] group more than the [dark] one.",
      claim: {
        expression: "loss(L2, bright) > loss(L2, dark)",
        says: "always",
        scenario: twoGroups(EQUALLY_MANY, { kind: "fixed", at: "(a + b) / 2" }),
      },
      about: "share",
      misconception: "brightness-matters",
      because:
        "Both groups are {(b - a) / 2} away from {(a + b) / 2}, so L2 charges each of them {((b - a) / 2)^2}.",
      refutation: {
        belief:
          "Many think that L2 charges bright pixels more, since squaring makes large numbers stand out.",
        plausible:
          "It is plausible because brightness is the number that the question puts on show.",
        fails:
          "But what is squared is the distance from the output, and at {(a + b) / 2} both distances are {(b - a) / 2}.",
      },
      principle:
        "Brightness itself never enters these losses; only distance from the output and head-count do.",
      prompt: "Which two numbers does the loss subtract before it squares?",
    },
    {
      key: "b",
      text: "At an output of {p}, with groups of equal size, L2 gives the [bright] group a larger share of the total loss than L1 does.",
      claim: {
        expression: "share(L2, bright) > share(L1, bright)",
        says: "always",
        scenario: twoGroups(EQUALLY_MANY, { kind: "fixed", at: "p" }),
      },
      about: "share",
      misconception: "brightness-matters",
      because:
        "At {p} the [dark] group is {distance(dark)} away and the [bright] group {distance(bright)}, so the bright share goes from {share(L1, bright)} under L1 to {share(L2, bright)} under L2.",
      refutation: {
        belief: "Many think that squaring always moves the loss towards the brighter group.",
        plausible:
          "It is plausible because that is what happens at low outputs, where the bright group is the farther one.",
        fails:
          "But the group that gains is the farther one, here the [farther] group, whose share goes from {share(L1, farther)} to {share(L2, farther)}.",
      },
      principle: "Squaring moves the loss towards the group that is farther from the output.",
      prompt: "On which side of {(a + b) / 2} does the output lie?",
    },
    {
      key: "c",
      text: "The squared penalty punishes the errors of one group, the [bright] one, more than the absolute penalty does.",
      claim: { expression: "share(L2, bright) > share(L1, bright)", says: "always" },
      about: "share",
      misconception: "smaller-number-less-punishment",
      published: true,
      because:
        "It depends on the output: with groups of equal size, an output of {p} takes the bright share from {L1(p, b) / (L1(p, a) + L1(p, b))} under L1 to {L2(p, b) / (L2(p, a) + L2(p, b))} under L2, and an output of {a + b - p} takes it from {L1(a + b - p, b) / (L1(a + b - p, a) + L1(a + b - p, b))} to {L2(a + b - p, b) / (L2(a + b - p, a) + L2(a + b - p, b))}.",
      refutation: {
        belief:
          "Many read a smaller loss as a lighter punishment, and so take L2 for the gentler loss.",
        plausible:
          "It is plausible because squaring makes every difference below {1} a smaller number: the difference of {L1(p, b)} becomes {L2(p, b)}.",
        fails:
          "But punishment is a share of the whole, and whether squaring raises the share of the [bright] group turns on which side of {(a + b) / 2} the output lies.",
      },
      principle:
        "Which group L2 weighs on most is settled by the output, and the group sizes and the input settle the output.",
      prompt:
        "What would you need to know about the output before you could say which group is punished more?",
    },
    {
      key: "d",
      text: "Which loss leaves the smaller group the smaller error depends on what the input tells the model.",
      claim: {
        expression: "error(L1, minority) > error(L2, minority)",
        says: "depends",
        scenario: twoGroups(BRIGHT_ARE_FEW),
      },
      about: "optimum",
      misconception: "l1-abandons-minority",
      because:
        "With {% m} [bright] images and one output for all, L1 leaves them an error of {b - a} and L2 one of {(1 - m) * (b - a)}; where the input shows the group, both leave none.",
      refutation: {
        belief:
          "Many conclude that one of the two losses must be the better one for the smaller group.",
        plausible:
          "It is plausible because with one output for all images the ranking is clear: {b - a} under L1 against {(1 - m) * (b - a)} under L2.",
        fails:
          "But an input that shows the group leaves no error under either loss, so the ranking is a fact about the input and not about the losses alone.",
      },
      principle:
        "Where training ends depends on what the model can tell apart, and then on the loss.",
    },
    {
      key: "e",
      text: "If {% 1 - m} of the images are [dark] and all images get one output, L1 leaves the two groups the same error.",
      claim: {
        expression: "error(L1, dark) = error(L1, bright)",
        says: "always",
        scenario: twoGroups(BRIGHT_ARE_FEW, { kind: "shared" }),
      },
      about: "optimum",
      misconception: "l1-is-balanced",
      because:
        "L1 ends at {best(L1)}, the brightness of the larger group, which keeps an error of {error(L1, dark)} while the [bright] group keeps {error(L1, bright)}.",
      refutation: {
        belief: "Many think that L1 balances the groups because it treats all errors alike.",
        plausible:
          "It is plausible because the slope of L1 is the same for a small and a large error.",
        fails:
          "But equal slopes leave the head-count to decide, and {% 1 - m} of the heads pull the output all the way to {best(L1)}.",
      },
      principle: "L1 counts heads, so with one output the larger group gets all of it.",
    },
  ],
  guess: {
    prompt:
      "With groups of equal size and an output of {p}, what part of the L2 loss belongs to the [bright] group?",
    of: "L2(p, b) / (L2(p, a) + L2(p, b))",
    low: "none of it",
    high: "all of it",
  },
  figure: "shares",
  limits: [DARK_IS_DARKER, BRIGHT_IS_SMALLER, NOT_HALF_WAY, ON_NEITHER_GROUP],
  variants: [
    { name: "original", parameters: { a: "0.3", b: "0.9", p: "0.5", m: "0.2" } },
    { name: "high-output", parameters: { a: "0.3", b: "0.9", p: "0.8", m: "0.25" } },
    { name: "wide-apart", parameters: { a: "0.1", b: "0.8", p: "0.3", m: "0.1" } },
  ],
};
