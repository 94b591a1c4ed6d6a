import type { Question } from "../../schema-question";
import {
  DARK_IS_DARKER,
  EITHER_MAY_BE_FEW,
  NOT_EQUALLY_MANY,
  NOT_HALF_WAY,
  ON_NEITHER_GROUP,
  twoGroups,
} from "../two-groups";

export const pullAtAPrediction: Question = {
  id: "pull-at-a-prediction",
  family: "pull at a prediction",
  title: "Pull at a prediction",
  kind: "multiple",
  rule: "penalty",
  stem: [
    "Of the images, {% w} are [dark] with brightness {a} and {% 1 - w} are [bright] with {b}. The model puts out {p} for all of them.",
    "Pull is head-count times the size of the slope. Which statements hold at this output?",
  ],
  scenario: twoGroups(EITHER_MAY_BE_FEW, { kind: "fixed", at: "p" }),
  choices: [
    {
      key: "a",
      text: "Under L2, the smaller group has more of the pull than its head-count.",
      claim: { expression: "pull(L2, minority) > heads(minority)", says: "always" },
      about: "share",
      misconception: "l2-equalises",
      because:
        "The [minority] group is {distance(minority)} away and the [majority] group {distance(majority)}, so {% heads(minority)} of the heads have {pull(L2, minority)} of the L2 pull.",
      refutation: {
        belief: "Many think that L2 makes up for a small head-count.",
        plausible:
          "It is plausible because where training ends the smaller group is the farther one, and there L2 does lift its pull.",
        fails:
          "But what L2 lifts is the farther group, and at {p} that is the [farther] group, {distance(farther)} away.",
      },
      principle: "L2 weighs by distance, and distance knows nothing of head-counts.",
    },
    {
      key: "b",
      text: "The [dark] group lies farther from the output.",
      claim: { expression: "distance(dark) > distance(bright)", says: "always" },
      about: "number",
      misconception: "dark-always-further",
      because:
        "The output {p} is {distance(dark)} from the [dark] group and {distance(bright)} from the [bright] one.",
      refutation: {
        belief: "Many take it that the dark group is the one that is missed.",
        plausible: "It is plausible because an output set by many bright images does miss it.",
        fails:
          "But this output is on {? distance(dark) > distance(bright) : the bright | the dark} side of {midpoint}, and the [farther] group is the farther one.",
      },
      principle: "Which side of the midpoint the output lies on decides who is farther.",
    },
    {
      key: "c",
      text: "Under L1, the two groups pull equally hard, as all slopes are of equal size.",
      claim: { expression: "pull(L1, dark) = pull(L1, bright)", says: "always" },
      about: "share",
      misconception: "l1-is-balanced",
      because:
        "The L1 pull is shared as the heads are: {pull(L1, dark)} for the [dark] group and {pull(L1, bright)} for the [bright] one.",
      refutation: {
        belief: "Many think that equal slopes make equal groups.",
        plausible: "It is plausible because each single image does pull with the same strength.",
        fails:
          "But {% heads(majority)} of the images belong to the [majority] group, and so does {% pull(L1, majority)} of the pull.",
      },
      principle: "L1 counts heads; L2 counts heads times error.",
    },
    {
      key: "d",
      text: "A small step of training under L1 moves the output towards the larger group.",
      claim: { expression: "pull(L1, majority) > pull(L1, minority)", says: "always" },
      about: "share",
      misconception: "l1-is-balanced",
      because:
        "The [majority] group has {pull(L1, majority)} of the L1 pull, and the larger part decides the direction.",
      refutation: {
        belief: "Many expect the farther group to win under any loss.",
        plausible:
          "It is plausible because the farther group has the larger loss, {loss(L1, farther)}.",
        fails:
          "But L1 pulls as hard at {distance(nearer)} as at {distance(farther)}, so the heads decide, {% heads(majority)} against {% heads(minority)}.",
      },
      principle:
        "Under L1 the output follows the larger group from wherever it is between the two.",
      prompt: "Does it matter to L1 how far the output still has to go?",
    },
    {
      key: "e",
      text: "At this output the two groups hold each other in balance under L2.",
      claim: { expression: "pull(L2, dark) = pull(L2, bright)", says: "always" },
      about: "share",
      misconception: "mean-is-midpoint",
      because:
        "The [dark] group has {pull(L2, dark)} of the L2 pull; the two would balance at the mean, {meanbest}, and the output is {p}.",
      refutation: {
        belief: "Many look for the balance somewhere in the middle.",
        plausible: "It is plausible because L2 does have a balance point between the groups.",
        fails:
          "But it is the mean over all images, {meanbest}, and at {p} the pulls are as {heads(dark) * distance(dark)} to {heads(bright) * distance(bright)}.",
      },
      principle: "Under L2 the groups balance at the weighted mean and nowhere else.",
    },
  ],
  guess: {
    prompt: "What part of the L2 pull comes from the [minority] group?",
    of: "pull(L2, minority)",
    low: "none of it",
    high: "all of it",
  },
  figure: "slopes",
  limits: [DARK_IS_DARKER, NOT_EQUALLY_MANY, NOT_HALF_WAY, ON_NEITHER_GROUP],
  variants: [
    { name: "first", parameters: { a: "0.3", b: "0.9", w: "0.75", p: "0.5" } },
    { name: "second", parameters: { a: "0.2", b: "0.8", w: "0.7", p: "0.6" } },
    { name: "third", parameters: { a: "0.1", b: "0.7", w: "0.2", p: "0.5" } },
    { name: "fourth", parameters: { a: "0.3", b: "0.8", w: "0.4", p: "0.4" } },
  ],
};
