import type { Question } from "../../schema-question";
import {
  DARK_IS_DARKER,
  EITHER_MAY_BE_FEW,
  EQUALLY_MANY,
  NOT_EQUALLY_MANY,
  twoGroups,
} from "../two-groups";

export const bestConstant: Question = {
  id: "best-constant",
  family: "best constant",
  title: "The best single output",
  kind: "multiple",
  rule: "coverage",
  stem: [
    "A model has one output for all images. Of these, {% w} are [dark] with brightness {a} and {% 1 - w} are [bright] with {b}.",
    "Which statements about the best output hold?",
  ],
  scenario: twoGroups(EITHER_MAY_BE_FEW, { kind: "shared" }),
  choices: [
    {
      key: "a",
      text: "Under L1, the brightness of the smaller group has no part in the best output.",
      claim: { expression: "best(L1) = brightness(majority)", says: "always" },
      about: "optimum",
      misconception: "brightness-matters",
      because:
        "L1 ends at {best(L1)}, the brightness of the [majority] group, wherever the [minority] group lies.",
      refutation: {
        belief: "Many expect a group far away to move the best output at least a little.",
        plausible: "It is plausible because it moves the best output of L2, here to {best(L2)}.",
        fails:
          "But L1 counts the images on either side and not how far off they are, so the [majority] group alone fixes {best(L1)}.",
      },
      principle: "The median asks on which side an image lies, not how far.",
    },
    {
      key: "b",
      text: "With groups of equal size, L1 would single out {(a + b) / 2}, the output half way.",
      claim: {
        expression:
          "total(L1, midpoint) < min(total(L1, midpoint - delta / 4), total(L1, midpoint + delta / 4))",
        says: "always",
        scenario: twoGroups(EQUALLY_MANY, { kind: "shared" }),
      },
      about: "optimum",
      misconception: "l1-optimum-unique",
      because:
        "With equal groups the total L1 loss is {total(L1, (a + b) / 2)} at {(a + b) / 2}, and it is {total(L1, a + (b - a) / 4)} at {a + (b - a) / 4} as well.",
      refutation: {
        belief: "Many think that every loss has exactly one best output.",
        plausible: "It is plausible because L2 has, and half way looks like the natural tie-break.",
        fails:
          "But what one group gains by a move between {a} and {b} the other loses, so the total L1 stays at {total(L1, (a + b) / 2)}.",
      },
      principle: "With groups of equal size every output between them is a best one under L1.",
      prompt: "What happens to the two distances when the output moves a little?",
    },
    {
      key: "c",
      text: "Under L2, the best output is {midpoint}, the same distance from both groups.",
      claim: { expression: "best(L2) = midpoint", says: "always" },
      about: "optimum",
      misconception: "mean-is-midpoint",
      because:
        "The best output under L2 is {best(L2)}: {% w} of the weight is at {a} and {% 1 - w} at {b}.",
      refutation: {
        belief: "Many think that a mean of two values lies in the middle.",
        plausible: "It is plausible because the mean of one {a} and one {b} does.",
        fails:
          "But there are not as many of the one as of the other, and the mean goes to {best(L2)}.",
      },
      principle: "The best output under L2 is the mean over images.",
    },
    {
      key: "d",
      text: "Under L2, the best output is nearer to the larger group than to the smaller.",
      claim: {
        expression: "|best(L2) - brightness(majority)| < |best(L2) - brightness(minority)|",
        says: "always",
      },
      about: "optimum",
      misconception: "l2-equalises",
      because:
        "From {best(L2)} it is {error(L2, majority)} to the [majority] group and {error(L2, minority)} to the [minority] group.",
      refutation: {
        belief: "Many think that L2 gives in to whoever has the larger error.",
        plausible: "It is plausible because a larger error pulls harder under L2.",
        fails:
          "But it pulls harder only in proportion, so {% heads(majority)} of the heads keep the output within {error(L2, majority)}.",
      },
      principle: "Under L2 the distances balance the heads, so the larger group is the nearer.",
    },
    {
      key: "e",
      text: "Under the cube of the error, the best output is farther from {midpoint} than under L2.",
      claim: { expression: "|best(Lp(3)) - midpoint| > |best(L2) - midpoint|", says: "always" },
      about: "optimum",
      misconception: "l2-always-distorts",
      because:
        "From the half-way point it is {|best(L2) - midpoint|} to the best output under L2 and {|best(Lp(3)) - midpoint|} to that under the cube.",
      refutation: {
        belief: "Many think that a higher power drives the output to an extreme.",
        plausible: "It is plausible because higher powers are harsher, and harsh sounds extreme.",
        fails:
          "But the harsher the power, the more the larger error counts against the heads, and the output comes in from {best(L2)} to {best(Lp(3))}.",
      },
      principle: "The higher the power, the nearer the best output is to the point half way.",
    },
  ],
  guess: {
    prompt: "Where between black and white is the best output under L2?",
    of: "best(L2)",
    low: "black",
    high: "white",
  },
  figure: "best-output",
  limits: [DARK_IS_DARKER, NOT_EQUALLY_MANY],
  variants: [
    { name: "first", parameters: { a: "0.3", b: "0.9", w: "0.8" } },
    { name: "second", parameters: { a: "0.2", b: "0.7", w: "0.1" } },
    { name: "third", parameters: { a: "0.2", b: "0.8", w: "0.7" } },
  ],
};
