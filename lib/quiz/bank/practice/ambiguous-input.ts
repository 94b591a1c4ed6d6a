import type { Question } from "../../schema-question";
import { BRIGHT_ARE_FEW, BRIGHT_IS_SMALLER, DARK_IS_DARKER, twoGroups } from "../two-groups";

export const ambiguousInput: Question = {
  id: "ambiguous-input",
  family: "ambiguous input",
  title: "An ambiguous input",
  kind: "multiple",
  rule: "each-answer",
  stem: [
    "Of the images, {% 1 - m} are [dark] with brightness {a} and {% m} are [bright] with {b}. The input says which group an image belongs to, but it is wrong {% q} of the time. The model can give each message an output of its own.",
    "Which statements hold where training ends?",
  ],
  scenario: twoGroups(BRIGHT_ARE_FEW, { kind: "flipped", q: "q" }),
  choices: [
    {
      key: "a",
      text: "L2 leaves the [bright] group a larger error than the [dark] group.",
      claim: { expression: "error(L2, bright) > error(L2, dark)", says: "always" },
      about: "optimum",
      misconception: "l2-equalises",
      because:
        "Under L2 the [bright] group keeps {error(L2, bright)} and the [dark] group {error(L2, dark)}, in the ratio of {ratio(L2)} to one.",
      refutation: {
        belief: "Many think that L2, with some help from the input, evens the groups out.",
        plausible: "It is plausible because the input does lower the errors of both groups.",
        fails:
          "But for each thing that the input says, L2 takes the mean of what it may stand for, and {% 1 - m} of all images weigh in as [dark].",
      },
      principle:
        "Under L2 the errors stay in the inverse ratio of the head-counts, however good the input is.",
    },
    {
      key: "b",
      text: "L1 leaves the [bright] group {b - a}, the whole distance between them.",
      claim: { expression: "error(L1, bright) = delta", says: "always" },
      about: "optimum",
      misconception: "l1-abandons-minority",
      because:
        "The input is wrong {% q} of the time and {% m} of the images are [bright]: {? q < m : when it says bright, it is more likely right, and L1 believes it | even when it says bright, dark is more likely, and L1 ignores it}. The [bright] group keeps {error(L1, bright)}.",
      refutation: {
        belief: "Many think that what the input says makes no difference to whom L1 gives up.",
        plausible:
          "It is plausible because without an input L1 leaves the smaller group the whole distance of {delta}.",
        fails:
          "But L1 takes the likelier group for each thing that the input says, and whether bright is ever the likelier one is settled by {q} against {m}.",
      },
      principle: "L1 gives up a group only where the input never makes it the likelier one.",
      prompt: "Of the images that the input calls bright, are more [bright] or [dark]?",
    },
    {
      key: "c",
      text: "If the input were never wrong, both losses would leave no error.",
      claim: {
        expression: "max(worst(L1), worst(L2)) = 0",
        says: "always",
        scenario: twoGroups(BRIGHT_ARE_FEW, { kind: "known" }),
      },
      about: "optimum",
      misconception: "l2-always-distorts",
      because:
        "With an output for each group, both losses end at {a} for the [dark] group and at {b} for the [bright] one.",
      refutation: {
        belief: "Many think that the choice of the loss always costs somebody something.",
        plausible: "It is plausible because with one output for all it does.",
        fails:
          "But an output of its own for each group can meet each target, and both losses are lowest where the error is {worst(L2)}.",
      },
      principle: "A loss has to choose between groups only where the model cannot tell them apart.",
    },
    {
      key: "d",
      text: "L2 leaves the [bright] group a smaller error than L1 does.",
      claim: { expression: "error(L2, bright) < error(L1, bright)", says: "always" },
      about: "optimum",
      misconception: "l2-equalises",
      because:
        "The [bright] group keeps {error(L2, bright)} under L2 and {error(L1, bright)} under L1.",
      refutation: {
        belief: "Many carry the result for one output over to every model.",
        plausible:
          "It is plausible because with one output L2 does leave the smaller group less, {(1 - m) * (b - a)} against {b - a}.",
        fails:
          "But whether it carries over turns on how often the input is wrong: with {q}, {? q < m : below | above} {m}, L1 leaves the [bright] group {error(L1, bright)}.",
      },
      principle: "Which loss is kinder to the smaller group depends on how good the input is.",
    },
    {
      key: "e",
      text: "L1 leaves the two groups the same error, in spite of their sizes.",
      claim: { expression: "error(L1, dark) = error(L1, bright)", says: "always" },
      about: "optimum",
      misconception: "l1-is-balanced",
      because:
        "Under L1 the [dark] group keeps {error(L1, dark)} and the [bright] group {error(L1, bright)}.",
      refutation: {
        belief: "Many hold that L1 always balances the groups, or that it never does.",
        plausible:
          "It is plausible because with one output for all it gives up one group, and with a perfect input it gives up none.",
        fails:
          "But L1 {? q < m : believes this input, and the input is wrong as often for either group | never believes this input when it says bright, so one group keeps the whole distance}.",
      },
      principle: "L1 treats the groups as its input does, and no better.",
    },
  ],
  guess: {
    prompt: "What error does L2 leave the [bright] group?",
    of: "error(L2, bright)",
    low: "none",
    high: "black for white",
  },
  figure: "best-output",
  limits: [
    DARK_IS_DARKER,
    BRIGHT_IS_SMALLER,
    {
      holds: "0 < q < 1/2",
      otherwise: "The input has to be wrong sometimes, and less than half of the time.",
    },
    { holds: "q ≠ m", otherwise: "At exactly this rate L1 has a tie; take a little more or less." },
  ],
  variants: [
    { name: "first", parameters: { a: "0.3", b: "0.9", m: "0.2", q: "0.1" } },
    { name: "second", parameters: { a: "0.3", b: "0.9", m: "0.2", q: "0.3" } },
    { name: "third", parameters: { a: "0.1", b: "0.6", m: "0.3", q: "0.4" } },
    { name: "fourth", parameters: { a: "0.2", b: "0.7", m: "0.4", q: "0.25" } },
  ],
};
