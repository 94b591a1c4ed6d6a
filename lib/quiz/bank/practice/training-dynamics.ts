import type { Question } from "../../schema-question";
import { BRIGHT_ARE_FEW, BRIGHT_IS_SMALLER, DARK_IS_DARKER, twoGroups } from "../two-groups";

export const trainingDynamics: Question = {
  id: "training-dynamics",
  family: "training dynamics",
  title: "On the way to the optimum",
  kind: "multiple",
  rule: "halves",
  stem: [
    "Of the images, {% 1 - m} are [dark] with brightness {a} and {% m} are [bright] with {b}. One constant output is trained, from {0.5}, at a learning rate of {r}.",
    "Which statements hold?",
  ],
  scenario: twoGroups(BRIGHT_ARE_FEW, { kind: "shared" }),
  choices: [
    {
      key: "a",
      text: "The first step of gradient descent is shorter under L2 than under L1.",
      claim: {
        expression: "|train(L2, r, 1) - scale / 2| < |train(L1, r, 1) - scale / 2|",
        says: "always",
      },
      about: "share",
      misconception: "smaller-number-less-punishment",
      because:
        "The first step goes from {0.5} to {train(L2, r, 1)} under L2 and to {train(L1, r, 1)} under L1.",
      refutation: {
        belief: "Many think that the loss with the smaller number makes the smaller step.",
        plausible:
          "It is plausible because at {0.5} the total is {total(L2, 0.5)} under L2 and {total(L1, 0.5)} under L1.",
        fails:
          "But the step is the slope times the learning rate, and the slopes at {0.5} are {2 * |0.5 - meanbest|} and {? |0.5 - midpoint| < delta / 2 : {1 - 2 * m} | {1}} in size.",
      },
      principle: "Training never sees how large a loss is, only how it changes.",
      prompt: "What does the learning rate multiply?",
    },
    {
      key: "b",
      text: "Under Adam, a factor of {k} on the L2 loss changes where {n} steps lead.",
      claim: { expression: "factoreffect(adam, L2, k, r, n) > 0", says: "always" },
      about: "optimum",
      misconception: "scale-matters-under-adam",
      because:
        "Adam divides each slope by the usual size of the slopes, so the factor of {k} cancels and the end moves by {factoreffect(adam, L2, k, r, n)}.",
      refutation: {
        belief: "Many think that a heavier loss is learnt faster.",
        plausible: "It is plausible because under plain gradient descent it is.",
        fails:
          "But Adam sets each step against the usual size of the slopes, in which {k} is a factor too.",
      },
      principle: "Adam ignores a constant factor on the loss.",
    },
    {
      key: "c",
      text: "Under plain gradient descent, a factor of {k} on the L2 loss changes where {n} steps lead.",
      claim: { expression: "factoreffect(descent, L2, k, r, n) > 0", says: "always" },
      about: "optimum",
      misconception: "comparing-across-units",
      because:
        "After {n} steps the output is at {train(L2, r, n)} without the factor and at {train(L2, r, n, 0.5, k)} with it.",
      refutation: {
        belief:
          "Many conclude that a factor on the loss never matters, since the best output ignores it.",
        plausible: "It is plausible because with enough steps both runs do end at {best(L2)}.",
        fails:
          "But a plain step is proportional to the slope, so after {n} steps the run with the factor is {factoreffect(descent, L2, k, r, n)} ahead.",
      },
      principle:
        "A factor on the loss leaves the goal where it is and changes the speed of plain descent.",
    },
    {
      key: "d",
      text: "Beside another term, which pushes the output up with a slope of {g}, a factor of {k} on L2 changes nothing about the end.",
      claim: { expression: "best(beside(L2, g, k)) = best(beside(L2, g))", says: "always" },
      about: "optimum",
      misconception: "smaller-number-less-punishment",
      because:
        "Beside that push the best output is {best(beside(L2, g))} without the factor and {best(beside(L2, g, k))} with it.",
      refutation: {
        belief: "Many think that a factor on a loss can never move where training ends.",
        plausible:
          "It is plausible because alone it cannot: L2 by itself ends at {best(L2)} either way.",
        fails:
          "But beside a term of fixed weight the factor sets how much L2 counts, and the end moves by {|best(beside(L2, g)) - best(beside(L2, g, k))|}.",
      },
      principle: "The size of a loss matters exactly where something else is added to it.",
    },
    {
      key: "e",
      text: "With a learning rate of one half, one step of gradient descent on L2 would land on its best output.",
      claim: { expression: "train(L2, 0.5, 1) = best(L2)", says: "always" },
      about: "optimum",
      misconception: "mean-is-midpoint",
      because:
        "One step at a rate of {0.5} leads from {0.5} to {train(L2, 0.5, 1)}, and the best output is {best(L2)}.",
      refutation: {
        belief: "Many think that gradient descent can only creep up on its goal.",
        plausible:
          "It is plausible because at a rate of {r} the first step leads only to {train(L2, r, 1)}.",
        fails:
          "But the slope of L2 is twice the distance to the mean, so half of the slope is the whole way to {best(L2)}.",
      },
      principle:
        "Under L2 the slope tells the distance to the goal; under L1 it tells the direction only.",
    },
  ],
  figure: "training",
  labels: { r: "Learning rate", n: "Steps", k: "Factor on L2", g: "Slope of the push" },
  limits: [
    DARK_IS_DARKER,
    BRIGHT_IS_SMALLER,
    { holds: "1 < k < 1000", otherwise: "The factor has to be above one and below a thousand." },
    {
      holds: "2 * r * k < 1",
      otherwise:
        "The learning rate times the factor has to stay below one half, or descent overshoots.",
    },
    {
      holds: "a + m * (b - a) ≠ 1/2",
      otherwise:
        "Training must not start at its goal: the mean of all images has to differ from one half.",
    },
    { holds: "0 < g < 1/2", otherwise: "The slope of the push lies between none and one half." },
    { holds: "1 <= n <= 200", otherwise: "Take from one to two hundred steps." },
    { holds: "0 < r", otherwise: "The learning rate has to be above none." },
  ],
  variants: [
    {
      name: "first",
      parameters: { a: "0.3", b: "0.9", m: "0.2", r: "0.02", n: "20", k: "10", g: "0.1" },
    },
    {
      name: "second",
      parameters: {
        a: "0.1",
        b: "0.7",
        m: "0.3",
        r: "0.01",
        n: "30",
        k: "5",
        g: "0.05",
      },
    },
    {
      name: "third",
      parameters: { a: "0.1", b: "0.8", m: "0.2", r: "0.03", n: "10", k: "4", g: "0.08" },
    },
  ],
};
