import type { Question } from "../../schema-question";
import { DARK_IS_DARKER, EQUALLY_MANY, twoGroups } from "../two-groups";

export const crossovers: Question = {
  id: "crossovers",
  family: "crossovers",
  title: "Where the slopes cross",
  kind: "single",
  rule: "all-or-nothing",
  stem: [
    "To bring the two losses closer together, somebody multiplies L2 by {k} before comparing it with L1. A [dark] pixel has brightness {a}, a [bright] one {b}, and the model puts out {p}.",
    "From which error on does the multiplied L2 pull harder than L1?",
  ],
  scenario: twoGroups(EQUALLY_MANY, { kind: "fixed", at: "p" }),
  choices: [
    {
      key: "a",
      text: "From {1 / (2 * k)}, before the losses are equal",
      claim: { expression: "slopecrossover(k) = 1 / (2 * k)", says: "always" },
      about: "share",
      because:
        "The slope of the multiplied L2 is {2 * k} times the error, which reaches {1} at an error of {slopecrossover(k)}.",
      refutation: {
        belief: "Many look for the answer where the two losses are equal.",
        plausible: "It is plausible because that is the place where the two curves cross.",
        fails:
          "But pulling is a matter of slope, and the slopes are equal at {slopecrossover(k)}, half as far out as the crossing at {crossover(k)}.",
      },
      principle:
        "A weighted square meets the absolute value at the inverse of its weight, and is as steep at half of that.",
      prompt: "At which error does a square have the slope {1}?",
    },
    {
      key: "b",
      text: "From {1 / k}, which is where the two losses are equal",
      claim: { expression: "slopecrossover(k) = crossover(k)", says: "always" },
      about: "number",
      misconception: "smaller-number-less-punishment",
      because:
        "At {crossover(k)} the losses are equal, but there the multiplied L2 already has a slope of {k * slope(L2, crossover(k))} against {slope(L1, crossover(k))}.",
      refutation: {
        belief: "Many think that the larger loss is the one that pulls harder.",
        plausible:
          "It is plausible because both grow with the error, so the one looks like a measure of the other.",
        fails:
          "But between {slopecrossover(k)} and {crossover(k)} the multiplied L2 is the smaller loss and pulls harder all the same.",
      },
      principle: "The size of a loss and the pull of a loss change places at different errors.",
    },
    {
      key: "c",
      text: "From {1}, whatever the factor may be",
      claim: { expression: "slopecrossover(k) = 1", says: "always" },
      about: "number",
      misconception: "magnifies-only-above-one",
      because:
        "At an error of {1} the multiplied L2 has a slope of {k * slope(L2, 1)} against {slope(L1, 1)}; it passes L1 at {slopecrossover(k)}.",
      refutation: {
        belief: "Many think that squaring changes its nature at {1}.",
        plausible: "It is plausible because {1} is where a number and its square are equal.",
        fails:
          "But a factor of {k} moves the place where the losses are equal to {crossover(k)}, and the slopes are equal at {slopecrossover(k)}.",
      },
      principle: "That L2 meets L1 at one is a convention of units, and any factor moves it.",
    },
    {
      key: "d",
      text: "From {k / 2}, as the factor moves it along",
      claim: { expression: "slopecrossover(k) = k / 2", says: "always" },
      about: "number",
      misconception: "comparing-across-units",
      because:
        "A factor of {k} moves the place from {slopecrossover(1)} to {slopecrossover(k)}, not to {k / 2}.",
      refutation: {
        belief: "Many think that multiplying a loss multiplies the places where it meets another.",
        plausible:
          "It is plausible because a larger scale usually makes every length on it larger.",
        fails:
          "But a loss multiplied by {k} rises {? k > 1 : faster | slower} and meets the slope of L1 at {slopecrossover(k)}.",
      },
      principle: "A heavier weight on L2 moves the crossing inwards, a lighter one outwards.",
    },
  ],
  figure: "slopes",
  labels: { k: "Factor on L2" },
  limits: [
    DARK_IS_DARKER,
    { holds: "0 < k < 1000", otherwise: "The factor has to be above none and below a thousand." },
    {
      holds: "(k - 1) * (2 * k - 1) ≠ 0",
      otherwise: "With this factor two of the answers coincide; take another one.",
    },
  ],
  variants: [
    { name: "first", parameters: { a: "0.3", b: "0.9", p: "0.4", k: "4" } },
    { name: "second", parameters: { a: "0.2", b: "0.8", p: "0.7", k: "5" } },
    { name: "third", parameters: { a: "0.1", b: "0.9", p: "0.2", k: "0.8" } },
  ],
};
