import type { Question } from "../../schema-question";
import { BRIGHT_ARE_FEW, BRIGHT_IS_SMALLER, DARK_IS_DARKER, twoGroups } from "../two-groups";

export const mixtures: Question = {
  id: "mixtures",
  family: "mixtures",
  title: "A mixture of L1 and L2",
  kind: "multiple",
  rule: "each-answer",
  stem: [
    "Of the images, {% 1 - m} are [dark] with brightness {a} and {% m} are [bright] with {b}. All get one output, the best one under a mixture: {h} times L1 plus {1 - h} times L2.",
    "Which statements hold?",
  ],
  scenario: twoGroups(BRIGHT_ARE_FEW, { kind: "shared" }),
  choices: [
    {
      key: "a",
      text: "The mixture drops the [bright] group completely and ends at {a}.",
      claim: { expression: "best(mix(h)) = brightness(dark)", says: "always" },
      about: "optimum",
      misconception: "l1-abandons-minority",
      because:
        "The [bright] group is dropped from a weight of {threshold} on L1; with {h} the mixture ends at {best(mix(h))}.",
      refutation: {
        belief:
          "Many think that any L1 in the mixture gives up the smaller group, or that any L2 saves it.",
        plausible:
          "It is plausible because L1 alone ends at {best(L1)} and L2 alone at {best(L2)}.",
        fails:
          "But the group is dropped from a threshold of {threshold} on, and the weight of {h} is {? h > threshold : above | below} it.",
      },
      principle:
        "A mixture drops the smaller group completely from a certain weight on, before it is pure L1.",
      prompt: "At {a}, how hard does the [bright] group pull, and how hard does L1 hold?",
    },
    {
      key: "b",
      text: "The mixture leaves the [bright] group less error than either loss would alone.",
      claim: {
        expression: "error(mix(h), bright) < min(error(L1, bright), error(L2, bright))",
        says: "always",
      },
      about: "optimum",
      misconception: "mixture-best-of-both",
      because:
        "The [bright] group keeps {error(mix(h), bright)} under the mixture, {error(L1, bright)} under L1 and {error(L2, bright)} under L2.",
      refutation: {
        belief: "Many think that a mixture is better than what it is mixed from.",
        plausible: "It is plausible because with outliers in the data that can happen.",
        fails:
          "But with two clean groups the mixture ends between {best(L1)} and {best(L2)}, and L2’s end is the best for the [bright] group.",
      },
      principle: "On clean groups a mixture never beats the better of its two ends.",
    },
    {
      key: "c",
      text: "The gap between the groups’ errors is wider under the mixture than under L2 alone.",
      claim: { expression: "gap(mix(h)) > gap(L2)", says: "always" },
      about: "optimum",
      misconception: "mixture-best-of-both",
      because:
        "The gap is {gap(mix(h))} under the mixture, {gap(L2)} under L2 alone and {gap(L1)} under L1 alone.",
      refutation: {
        belief: "Many expect the L1 part to bring the groups closer together.",
        plausible: "It is plausible because L1 is said to be the balanced one of the two.",
        fails:
          "But the L1 part pulls towards the [dark] group, from {best(L2)} to {best(mix(h))}, and the gap grows.",
      },
      principle: "On clean groups the L1 part of a mixture pulls towards the larger group.",
    },
    {
      key: "d",
      text: "Stored on 0–255, with the same weights, the mixture would end at the same grey.",
      claim: {
        expression:
          "best(mix(h)) / scale = clip(a + heads(bright) * (b - a) - h * (1 - 2 * heads(bright)) / (2 * (1 - h)), a, b)",
        says: "always",
        scenario: { ...twoGroups(BRIGHT_ARE_FEW, { kind: "shared" }), scale: "255" },
      },
      about: "optimum",
      misconception: "comparing-across-units",
      because:
        "On 0–255 it ends at {best(mix(h)) / scale} of white, and on 0–1 at {clip(a + heads(bright) * (b - a) - h * (1 - 2 * heads(bright)) / (2 * (1 - h)), a, b)}.",
      refutation: {
        belief: "Many think that a ratio of weights is free of units.",
        plausible:
          "It is plausible because L1 alone and L2 alone end at the same grey on every scale.",
        fails:
          "But on 0–255 L1 grows {255} times and L2 {255^2} times, so the same weights make another mixture.",
      },
      principle: "The weight between L1 and L2 has a unit; on another scale it is another weight.",
    },
    {
      key: "e",
      text: "Dropping the [bright] group completely takes a weight on L1 of at least one half.",
      claim: { expression: "threshold >= 0.5", says: "always" },
      about: "optimum",
      misconception: "l1-is-balanced",
      because: "The [bright] group is dropped from a weight of {threshold} on L1.",
      refutation: {
        belief: "Many think that the loss with the larger weight decides.",
        plausible: "It is plausible because weights look like votes, and half the votes decide.",
        fails:
          "But a part counts by its weight times its slope, and at {a} the slopes are {2 * m * delta} for L2, towards the [bright] group, and {1 - 2 * m} for L1, away from it.",
      },
      principle: "What a part of a mixture counts for is its weight times its slope.",
    },
  ],
  guess: {
    prompt: "Where between black and white does the mixture end?",
    of: "best(mix(h))",
    low: "black",
    high: "white",
  },
  figure: "mixture",
  labels: { h: "Weight of L1" },
  limits: [
    DARK_IS_DARKER,
    BRIGHT_IS_SMALLER,
    { holds: "0 < h < 1", otherwise: "The weight on L1 lies between none and all." },
  ],
  variants: [
    { name: "first", parameters: { a: "0.3", b: "0.9", m: "0.2", h: "0.5" } },
    { name: "second", parameters: { a: "0.3", b: "0.9", m: "0.2", h: "0.1" } },
    { name: "third", parameters: { a: "0.2", b: "0.8", m: "0.4", h: "0.4" } },
    { name: "fourth", parameters: { a: "0.1", b: "0.7", m: "0.45", h: "0.9" } },
  ],
};
