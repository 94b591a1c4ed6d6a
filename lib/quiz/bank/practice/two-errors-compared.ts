import type { Question } from "../../schema-question";
import {
  DARK_IS_DARKER,
  EQUALLY_MANY,
  NOT_HALF_WAY,
  ON_NEITHER_GROUP,
  twoGroups,
} from "../two-groups";

export const twoErrorsCompared: Question = {
  id: "two-errors-compared",
  family: "two errors compared",
  title: "Two errors compared",
  kind: "multiple",
  rule: "halves",
  stem: [
    "There are as many [dark] images, of brightness {a}, as [bright] ones, of brightness {b}. The model puts out {p} for all of them.",
    "Which statements hold for the two groups’ errors?",
  ],
  scenario: twoGroups(EQUALLY_MANY, { kind: "fixed", at: "p" }),
  choices: [
    {
      key: "a",
      text: "The [dark] group has the larger error.",
      claim: { expression: "distance(dark) > distance(bright)", says: "always" },
      about: "number",
      misconception: "dark-always-further",
      because:
        "The output {p} is {distance(dark)} away from the [dark] group and {distance(bright)} away from the [bright] one.",
      refutation: {
        belief: "Many take it that models always miss the dark group by more.",
        plausible:
          "It is plausible because in well-known cases they did, where dark images were few.",
        fails:
          "But the error is the distance from the output, and from {p} the [farther] group is the farther one.",
      },
      principle: "Who is farther away is a fact about the output, not about the group.",
    },
    {
      key: "b",
      text: "The larger error has {ratio} times the L2 loss that the smaller error has.",
      claim: {
        expression: "growth(L2, distance(nearer), distance(farther)) = ratio",
        says: "always",
      },
      about: "share",
      misconception: "magnifies-only-above-one",
      because:
        "The larger error is {ratio} times the smaller in size, and {growth(L2, distance(nearer), distance(farther))} times in L2.",
      refutation: {
        belief: "Many think that below {1} the L2 losses keep the ratio of the errors.",
        plausible:
          "It is plausible because squaring is said to magnify large errors, and these look small.",
        fails:
          "But both errors are multiplied by themselves, so the ratio is as well: {ratio} times {ratio} is {ratio^2}.",
      },
      principle: "Squaring two numbers squares their ratio.",
    },
    {
      key: "c",
      text: "Under L1, the two groups have the same loss.",
      claim: { expression: "loss(L1, dark) = loss(L1, bright)", says: "always" },
      about: "number",
      misconception: "l1-makes-losses-equal",
      because:
        "The L1 loss is {loss(L1, dark)} for the [dark] group and {loss(L1, bright)} for the [bright] group.",
      refutation: {
        belief: "Many hear that L1 treats errors equally and take it that it makes them equal.",
        plausible: "It is plausible because the slope of L1 is indeed the same for both groups.",
        fails:
          "But the loss is the size of the error, and {loss(L1, farther)} is not {loss(L1, nearer)}.",
      },
      principle: "L1 makes the pulls of two errors equal, not the errors and not the losses.",
    },
    {
      key: "d",
      text: "Under L2, the larger error has more of the loss than of the pull.",
      claim: { expression: "share(L2, farther) > pull(L2, farther)", says: "always" },
      about: "share",
      misconception: "l2-equalises",
      because:
        "The [farther] group has {share(L2, farther)} of the L2 loss and {pull(L2, farther)} of the L2 pull.",
      refutation: {
        belief: "Many use loss and pull as two words for one thing.",
        plausible: "It is plausible because under L2 both go up as the error goes up.",
        fails:
          "But the loss goes by the square of the error and the pull by the error, so the shares are {share(L2, farther)} and {pull(L2, farther)}.",
      },
      principle: "A loss says how much there is to pay; its slope says how hard it pulls.",
      prompt: "Why is the one ratio {ratio^2} and the other {ratio}?",
    },
    {
      key: "e",
      text: "The larger error has more than {% 0.9} of the L2 loss.",
      claim: { expression: "share(L2, farther) > 0.9", says: "always" },
      about: "share",
      misconception: "smaller-number-less-punishment",
      because:
        "It has {share(L2, farther)} of the L2 loss, where it has {share(L1, farther)} of the L1 loss.",
      refutation: {
        belief: "Many guess the share of L2 from the share of L1.",
        plausible: "It is plausible because the two losses are about the same two errors.",
        fails:
          "But an error {ratio} times as large has {ratio^2} parts of L2 to the other’s one, which is {share(L2, farther)}.",
      },
      principle: "Under L2 the larger error is to the smaller as the square of their ratio to one.",
    },
  ],
  guess: {
    prompt: "What part of the L2 loss belongs to the larger error?",
    of: "share(L2, farther)",
    low: "none of it",
    high: "all of it",
  },
  figure: "losses",
  limits: [DARK_IS_DARKER, NOT_HALF_WAY, ON_NEITHER_GROUP],
  variants: [
    { name: "first", parameters: { a: "0.3", b: "0.9", p: "0.4" } },
    { name: "second", parameters: { a: "0.2", b: "0.8", p: "0.6" } },
    { name: "third", parameters: { a: "0.1", b: "0.9", p: "0.65" } },
    { name: "fourth", parameters: { a: "0.2", b: "0.8", p: "0.4" } },
  ],
};
