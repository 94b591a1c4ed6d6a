import type { Question } from "../../schema-question";
import {
  BRIGHT_ARE_FEW,
  BRIGHT_IS_SMALLER,
  DARK_IS_DARKER,
  NOT_HALF_WAY,
  ON_NEITHER_GROUP,
  twoGroups,
} from "../two-groups";

export const whoPulls: Question = {
  id: "who-pulls",
  family: "fairness",
  title: "Who pulls?",
  kind: "multiple",
  rule: "each-answer",
  stem: [
    "Of the images, {% 1 - m} are [dark] with brightness {a} and {% m} are [bright] with {b}. The model now puts out {p} for every image.",
    "A group’s pull on the output is its head-count times the size of the loss’s slope at its error. Which statements hold?",
  ],
  scenario: twoGroups(BRIGHT_ARE_FEW, { kind: "fixed", at: "p" }),
  choices: [
    {
      key: "a",
      text: "Under L1, the two groups pull on the output equally hard.",
      claim: { expression: "pull(L1, dark) = pull(L1, bright)", says: "always" },
      about: "share",
      misconception: "l1-is-balanced",
      because:
        "Under L1 the [dark] group has {pull(L1, dark)} of the pull and the [bright] group {pull(L1, bright)}.",
      refutation: {
        belief: "Many think that L1 gives every group the same say.",
        plausible:
          "It is plausible because L1 gives every image the same pull, whatever its error.",
        fails:
          "But equal pull for each image means that {% 1 - m} of the images have {% 1 - m} of the pull.",
      },
      principle: "L1 counts heads; L2 counts heads times error.",
    },
    {
      key: "b",
      text: "Under L2, the [bright] group pulls harder than the [dark] group.",
      claim: { expression: "pull(L2, bright) > pull(L2, dark)", says: "always" },
      about: "share",
      misconception: "l2-equalises",
      because:
        "Under L2 the pulls are as {m} times {distance(bright)} to {1 - m} times {distance(dark)}, which gives the [bright] group {pull(L2, bright)} of the pull.",
      refutation: {
        belief: "Many judge the pull by the distance alone, or by the head-count alone.",
        plausible: "It is plausible because under L1 the head-count alone does decide.",
        fails:
          "But L2 multiplies the two, and the product is {m * distance(bright)} for the [bright] group and {(1 - m) * distance(dark)} for the [dark] one.",
      },
      principle: "L1 counts heads; L2 counts heads times error.",
      prompt: "How far off would the [bright] group have to be to pull as hard as the [dark] one?",
    },
    {
      key: "c",
      text: "With the output half way between them, L2 would give the [bright] group more of the pull than its head-count.",
      claim: {
        expression: "pull(L2, bright) > heads(bright)",
        says: "always",
        scenario: twoGroups(BRIGHT_ARE_FEW, { kind: "fixed", at: "(a + b) / 2" }),
      },
      about: "share",
      misconception: "brightness-matters",
      because:
        "At {midpoint} both groups are {delta / 2} away, so the [bright] group has {pull(L2, bright, midpoint)} of the pull, exactly its head-count.",
      refutation: {
        belief: "Many think that bright pixels pull harder as such.",
        plausible: "It is plausible because a brighter pixel is a larger number.",
        fails:
          "But the slope sees only the difference from the output, and at {midpoint} that is {delta / 2} for both groups.",
      },
      principle: "At equal distance, L2 too counts heads only.",
    },
    {
      key: "d",
      text: "Under L1, the share of the pull that the [bright] group has is its head-count.",
      claim: { expression: "pull(L1, bright) = heads(bright)", says: "always" },
      about: "share",
      misconception: "l1-makes-losses-equal",
      because:
        "The slope of L1 is {slope(L1, distance(bright))} in size for both groups, so the [bright] group has {pull(L1, bright)} of the pull.",
      refutation: {
        belief: "Many expect the farther group to pull harder under L1 too.",
        plausible:
          "It is plausible because its L1 loss is larger: {loss(L1, farther)} against {loss(L1, nearer)}.",
        fails:
          "But the pull is the slope and not the loss, and the slope of L1 is the same at {distance(bright)} as at {distance(dark)}.",
      },
      principle: "L1 counts heads; L2 counts heads times error.",
    },
    {
      key: "e",
      text: "Going from L1 to L2 raises the [bright] group’s share of the pull.",
      claim: { expression: "pull(L2, bright) > pull(L1, bright)", says: "always" },
      about: "share",
      misconception: "brightness-matters",
      because:
        "The [bright] group’s share of the pull goes from {pull(L1, bright)} under L1 to {pull(L2, bright)} under L2, as it is the {? distance(bright) > distance(dark) : farther | nearer} of the two.",
      refutation: {
        belief: "Many think that L2 always speaks up for the smaller or for the brighter group.",
        plausible:
          "It is plausible because near the larger group’s brightness, where training often is, the smaller group is the farther one.",
        fails:
          "But L2 speaks up for the farther group, and here the [bright] group is {distance(bright)} away and the [dark] group {distance(dark)}.",
      },
      principle: "L2 raises the pull of whichever group is farther from the output.",
    },
  ],
  guess: {
    prompt: "What part of the L2 pull comes from the [bright] group?",
    of: "pull(L2, bright)",
    low: "none of it",
    high: "all of it",
  },
  figure: "slopes",
  limits: [DARK_IS_DARKER, BRIGHT_IS_SMALLER, NOT_HALF_WAY, ON_NEITHER_GROUP],
  variants: [
    { name: "original", parameters: { a: "0.3", b: "0.9", m: "0.2", p: "0.4" } },
    { name: "past-half-way", parameters: { a: "0.3", b: "0.9", m: "0.2", p: "0.7" } },
    { name: "short-of-half-way", parameters: { a: "0.2", b: "0.8", m: "0.3", p: "0.45" } },
  ],
};
