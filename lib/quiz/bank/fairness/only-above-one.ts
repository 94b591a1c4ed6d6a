import type { Question } from "../../schema-question";
import {
  DARK_IS_DARKER,
  EQUALLY_MANY,
  NOT_HALF_WAY,
  ON_NEITHER_GROUP,
  twoGroups,
} from "../two-groups";

export const onlyAboveOne: Question = {
  id: "only-above-one",
  family: "fairness",
  title: "Only above one?",
  kind: "single",
  rule: "all-or-nothing",
  stem: [
    "“L2 magnifies an error only if the error is above {1}.” Take an output of {p} for a [dark] pixel of {a} and a [bright] pixel of {b}: the errors are {distance(dark)} and {distance(bright)} on 0–1, and {255 * distance(dark)} and {255 * distance(bright)} on 0–255.",
    "Which statement holds?",
  ],
  scenario: twoGroups(EQUALLY_MANY, { kind: "fixed", at: "p" }),
  choices: [
    {
      key: "a",
      text: "On 0–1, L2 shares its pull between the two pixels exactly as L1 does.",
      claim: { expression: "pull(L2, farther) = pull(L1, farther)", says: "always" },
      about: "share",
      misconception: "magnifies-only-above-one",
      because:
        "The farther pixel has {pull(L1, farther)} of the pull under L1 and {pull(L2, farther)} under L2, though both errors are below {1}.",
      refutation: {
        belief: "Many think that below {1} squaring has no bite.",
        plausible: "It is plausible because there L2 is the smaller number of the two.",
        fails:
          "But the farther pixel’s share of the pull goes from {pull(L1, farther)} to {pull(L2, farther)} with both errors below {1}.",
      },
      principle: "L2 shares its pull by the sizes of the errors, at every size.",
    },
    {
      key: "b",
      text: "On 0–255, the larger error has a larger share of the L2 loss than on 0–1.",
      claim: {
        expression:
          "pairshare(L2, 255 * distance(farther), 255 * distance(nearer)) > pairshare(L2, distance(farther), distance(nearer))",
        says: "always",
      },
      about: "share",
      misconception: "comparing-across-units",
      because:
        "Its share is {pairshare(L2, distance(farther), distance(nearer))} on 0–1 and {pairshare(L2, 255 * distance(farther), 255 * distance(nearer))} on 0–255.",
      refutation: {
        belief:
          "Many think that squaring bites harder once the errors are counted in the hundreds.",
        plausible:
          "It is plausible because the larger error’s L2 goes from {loss(L2, farther)} to {L2(0, 255 * distance(farther))}.",
        fails:
          "But the smaller error’s L2 goes up by the same factor, from {loss(L2, nearer)} to {L2(0, 255 * distance(nearer))}, so the shares stay put.",
      },
      principle: "A change of units multiplies every loss alike, and shares do not notice.",
    },
    {
      key: "c",
      text: "The slopes of the two losses are equal where the losses are equal, at an error of {1}.",
      claim: { expression: "slopecrossover(1) = crossover(1)", says: "always" },
      about: "share",
      misconception: "magnifies-only-above-one",
      because:
        "On 0–1 the losses are equal at an error of {crossover(1)}, but the slopes are equal at {slopecrossover(1)} already.",
      refutation: {
        belief: "Many think that the pulls change places where the losses do.",
        plausible:
          "It is plausible because an error of {crossover(1)} is where the two curves cross.",
        fails:
          "But at that error L2 rises with a slope of {slope(L2, 1)} against {slope(L1, 1)}, so it has been the steeper one for a while.",
      },
      principle: "Two curves that cross need not be equally steep where they cross.",
    },
    {
      key: "d",
      text: "The larger error’s share of the L2 loss is the same on both scales.",
      claim: {
        expression:
          "pairshare(L2, 255 * distance(farther), 255 * distance(nearer)) = pairshare(L2, distance(farther), distance(nearer))",
        says: "always",
      },
      about: "share",
      because:
        "On 0–1 and on 0–255 alike, the larger error holds {pairshare(L2, distance(farther), distance(nearer))} of the L2 loss and {pairshare(L1, distance(farther), distance(nearer))} of the L1 loss.",
      refutation: {
        belief: "Many expect the scale to decide whether L2 magnifies.",
        plausible:
          "It is plausible because on one scale the larger error’s L2 is below its L1 and on the other it is above.",
        fails:
          "But that compares two numbers in different units, while the share of {pairshare(L2, distance(farther), distance(nearer))} has no unit.",
      },
      principle: "Where L2 meets L1 is a matter of units; how the loss is shared is not.",
      prompt: "What is the unit of L2 when the error is counted in pixel values?",
    },
    {
      key: "e",
      text: "On 0–1, the larger error has a smaller share of the L2 loss than of the L1 loss.",
      claim: { expression: "share(L2, farther) < share(L1, farther)", says: "always" },
      about: "share",
      misconception: "smaller-number-less-punishment",
      because:
        "On 0–1 its share of the loss is {share(L1, farther)} under L1 and {share(L2, farther)} under L2.",
      refutation: {
        belief: "Many think that squaring errors below {1} lets the larger one off.",
        plausible:
          "It is plausible because its loss falls from {loss(L1, farther)} to {loss(L2, farther)}.",
        fails:
          "But the loss of the smaller error falls by a larger factor, from {loss(L1, nearer)} to {loss(L2, nearer)}, and the larger one’s share rises to {share(L2, farther)}.",
      },
      principle:
        "When all losses shrink, the share grows of the one that shrinks by the smallest factor.",
    },
  ],
  figure: "slopes",
  limits: [
    DARK_IS_DARKER,
    NOT_HALF_WAY,
    ON_NEITHER_GROUP,
    { holds: "max(|p - a|, |p - b|) < 1", otherwise: "Both errors have to be below one." },
  ],
  variants: [
    { name: "original", parameters: { a: "0.3", b: "0.9", p: "0.4" } },
    { name: "near-the-dark", parameters: { a: "0.1", b: "0.7", p: "0.2" } },
    { name: "from-above", parameters: { a: "0.2", b: "0.9", p: "0.8" } },
  ],
};
