import type { Question } from "../../schema-question";
import {
  DARK_IS_DARKER,
  EQUALLY_MANY,
  NOT_HALF_WAY,
  ON_NEITHER_GROUP,
  twoGroups,
} from "../two-groups";

export const doesL2Magnify: Question = {
  id: "does-l2-magnify",
  family: "fairness",
  title: "Does L2 magnify?",
  kind: "multiple",
  rule: "each-answer",
  stem: [
    "A model puts out {p} for two pixels. The target of the [dark] pixel is {a}, that of the [bright] pixel {b}, so the errors are {distance(dark)} and {distance(bright)} in size.",
    "Which statements about L1 and L2 hold for this pair of errors?",
  ],
  scenario: twoGroups(EQUALLY_MANY, { kind: "fixed", at: "p" }),
  choices: [
    {
      key: "a",
      text: "L2 grows from the small error to the large one by the square of the factor by which L1 grows.",
      claim: {
        expression:
          "growth(L2, distance(nearer), distance(farther)) = growth(L1, distance(nearer), distance(farther))^2",
        says: "always",
      },
      about: "share",
      misconception: "magnifies-only-above-one",
      because:
        "From {distance(nearer)} to {distance(farther)}, L1 grows {growth(L1, distance(nearer), distance(farther))} times and L2 grows {growth(L2, distance(nearer), distance(farther))} times.",
      refutation: {
        belief: "Many compare L2 with L1 at one error and see nothing grow.",
        plausible:
          "It is plausible because at the large error L2 is {loss(L2, farther)} and L1 is {loss(L1, farther)}.",
        fails:
          "But magnifying means growing from error to error, and there L2 goes up {growth(L2, distance(nearer), distance(farther))} times where L1 goes up {growth(L1, distance(nearer), distance(farther))} times.",
      },
      principle:
        "When an error grows by some factor, L1 grows by that factor and L2 by its square.",
      prompt:
        "Why {growth(L2, distance(nearer), distance(farther))}, and not {growth(L1, distance(nearer), distance(farther))}?",
    },
    {
      key: "b",
      text: "L2 gives the large error a smaller part of the pair’s total loss, since its L2 is a smaller number than its L1.",
      claim: {
        expression:
          "pairshare(L2, distance(farther), distance(nearer)) < pairshare(L1, distance(farther), distance(nearer))",
        says: "always",
      },
      about: "share",
      misconception: "smaller-number-less-punishment",
      because:
        "The part of the large error goes from {pairshare(L1, distance(farther), distance(nearer))} under L1 to {pairshare(L2, distance(farther), distance(nearer))} under L2.",
      refutation: {
        belief: "Many read a smaller number as a smaller punishment.",
        plausible:
          "It is plausible because squaring takes the large error from {loss(L1, farther)} down to {loss(L2, farther)}.",
        fails:
          "But it takes the small error from {loss(L1, nearer)} down to {loss(L2, nearer)}, so of what is left the large error holds more.",
      },
      principle: "How heavily an error counts is its share of the total, not the size of a number.",
    },
    {
      key: "c",
      text: "As both errors are below {1}, L2 sets the large one no further apart from the small one than L1 does.",
      claim: {
        expression:
          "growth(L2, distance(nearer), distance(farther)) <= growth(L1, distance(nearer), distance(farther))",
        says: "always",
      },
      about: "share",
      misconception: "magnifies-only-above-one",
      because:
        "Under L1 the large error costs {growth(L1, distance(nearer), distance(farther))} times the small one, under L2 {growth(L2, distance(nearer), distance(farther))} times.",
      refutation: {
        belief: "Many think that squaring magnifies only what is above {1}.",
        plausible:
          "It is plausible because the square of a number below {1} is smaller than the number.",
        fails:
          "But the small error shrinks by a larger factor than the large one, so the two end up {growth(L2, distance(nearer), distance(farther))} to one apart instead of {growth(L1, distance(nearer), distance(farther))} to one.",
      },
      principle: "Squaring sets unequal errors further apart, whether they are below or above {1}.",
    },
    {
      key: "d",
      text: "Stored on the 0–255 scale, the two errors would keep the shares of the L2 loss that they have now.",
      claim: {
        expression:
          "pairshare(L2, 255 * distance(farther), 255 * distance(nearer)) = pairshare(L2, distance(farther), distance(nearer))",
        says: "always",
      },
      about: "share",
      misconception: "comparing-across-units",
      because:
        "On 0–255 the errors are {255 * distance(farther)} and {255 * distance(nearer)}, and the larger still has {pairshare(L2, 255 * distance(farther), 255 * distance(nearer))} of the L2 loss.",
      refutation: {
        belief: "Many think that larger pixel values make squaring harsher on large errors.",
        plausible:
          "It is plausible because on 0–255 the L2 of the large error is {L2(0, 255 * distance(farther))}, far above its L1.",
        fails:
          "But both losses of the pair are multiplied by the same factor, and a common factor leaves a share at {pairshare(L2, distance(farther), distance(nearer))}.",
      },
      principle: "Units change the number of a loss and leave the shares alone.",
    },
    {
      key: "e",
      text: "At the large error, a small change of the output changes L2 by more than it changes L1.",
      claim: {
        expression: "slope(L2, distance(farther)) > slope(L1, distance(farther))",
        says: "always",
      },
      about: "share",
      misconception: "smaller-number-less-punishment",
      because:
        "At an error of {distance(farther)} the slope of L2 is {slope(L2, distance(farther))} in size and that of L1 is {slope(L1, distance(farther))}.",
      refutation: {
        belief: "Many judge how hard a loss pulls by how large the loss is.",
        plausible:
          "It is plausible because loss and slope are both read off the same curve, and here L2 is {loss(L2, farther)} where L1 is {loss(L1, farther)}.",
        fails:
          "But the pull is the slope, and the slope of L2 passes that of L1 at {slopecrossover(1)}, {? distance(farther) > slopecrossover(1) : below this error}{? distance(farther) = slopecrossover(1) : which is this very error}{? distance(farther) < slopecrossover(1) : which this error does not reach}.",
      },
      principle: "The slope of L2 is twice the error, that of L1 the same at every error.",
    },
  ],
  guess: {
    prompt: "What part of the pair’s L2 loss belongs to the larger error?",
    of: "pairshare(L2, distance(farther), distance(nearer))",
    low: "none of it",
    high: "all of it",
  },
  figure: "losses",
  limits: [
    DARK_IS_DARKER,
    NOT_HALF_WAY,
    ON_NEITHER_GROUP,
    { holds: "max(|p - a|, |p - b|) < 1", otherwise: "Both errors have to be below one." },
  ],
  variants: [
    { name: "original", parameters: { a: "0.1", b: "1", p: "0.9" } },
    { name: "both-under-half", parameters: { a: "0.3", b: "0.8", p: "0.4" } },
    { name: "dark-is-near", parameters: { a: "0.1", b: "0.9", p: "0.3" } },
  ],
};
