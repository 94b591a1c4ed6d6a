import type { Question, ScenarioTemplate } from "../../schema-question";
import { DARK_IS_DARKER, NOT_EQUALLY_MANY } from "../two-groups";

const withSpread = (output: ScenarioTemplate["output"]): ScenarioTemplate => ({
  groups: [
    { name: "dark", brightness: "a", share: "w", spread: "r" },
    { name: "bright", brightness: "b", share: "1 - w", spread: "s" },
  ],
  ...(output && { output }),
});

export const spread: Question = {
  id: "spread",
  family: "spread",
  title: "Spread within a group",
  kind: "multiple",
  rule: "halves",
  stem: [
    "Of the images, {% w} are [dark]: mean brightness {a}, standard deviation {r}. The others are [bright]: mean {b}, standard deviation {s}. All get one output. A group’s error here is its mean squared error.",
    "Which statements hold?",
  ],
  scenario: withSpread({ kind: "shared" }),
  choices: [
    {
      key: "a",
      text: "At {midpoint}, half way between the means, both groups have the same mean squared error.",
      claim: {
        expression: "loss(L2, dark) = loss(L2, bright)",
        says: "always",
        scenario: withSpread({ kind: "fixed", at: "(a + b) / 2" }),
      },
      about: "number",
      misconception: "parity-always-possible",
      because:
        "At {midpoint} the [dark] group has a mean squared error of {loss(L2, dark, midpoint)} and the [bright] group one of {loss(L2, bright, midpoint)}.",
      refutation: {
        belief: "Many think that equal distance makes equal errors.",
        plausible: "It is plausible because for groups without spread it does.",
        fails:
          "But a group’s own spread comes on top of the distance, {r^2} for the [dark] group and {s^2} for the [bright] one.",
      },
      principle: "Mean squared error is distance squared plus variance.",
    },
    {
      key: "b",
      text: "Some output between the means gives both groups the same mean squared error.",
      claim: { expression: "leastgap = 0", says: "always" },
      about: "optimum",
      misconception: "parity-always-possible",
      because:
        "The variances differ by {|s^2 - r^2|}, and moving the output between the means can make up for {delta^2} at most, so the smallest gap is {leastgap}.",
      refutation: {
        belief:
          "Many think that between two groups there is always a fair point, or that spread rules one out.",
        plausible: "It is plausible because without spread the point half way is one.",
        fails:
          "But the output can shift errors between the groups by {delta^2} at most, {? |s^2 - r^2| <= delta^2 : which is enough for | which is not enough for} a difference of {|s^2 - r^2|}.",
      },
      principle:
        "One output can even out two groups only if their variances differ by no more than their distance squared.",
      prompt: "Where between the means is the more spread-out group best off?",
    },
    {
      key: "c",
      text: "The output that is best for the worse-off group lies on the [bright] side of {midpoint}.",
      claim: { expression: "minimax > midpoint", says: "always" },
      about: "optimum",
      misconception: "brightness-matters",
      because:
        "It lies at {minimax}, towards the {? s > r : bright | dark} mean, because that group has the larger spread.",
      refutation: {
        belief: "Many expect this output half way, or on the side of the larger group.",
        plausible: "It is plausible because for groups without spread it is half way.",
        fails:
          "But spread is an error that no output removes, so the more spread-out group needs less distance: {|minimax - midpoint|} less than half way.",
      },
      principle:
        "To protect the worse-off group, the output moves towards the group with the larger spread.",
    },
    {
      key: "d",
      text: "The best output of L2 is nearer to the more spread-out group than the mean of all images is.",
      claim: {
        expression: "(best(L2) - meanbest) * (s - r) > 0",
        says: "always",
      },
      about: "optimum",
      misconception: "variance-moves-mean",
      because:
        "L2 ends at {best(L2)}, and the mean of all images is {meanbest}, whatever the spreads.",
      refutation: {
        belief: "Many think that a group with a larger spread draws L2 harder.",
        plausible: "It is plausible because its images have larger errors, and L2 minds those.",
        fails:
          "But its images lie on both sides of {? s > r : {b} | {a}}, and their extra pulls cancel, so L2 stays at {best(L2)}.",
      },
      principle: "Variance raises the L2 loss everywhere alike and does not move its lowest point.",
    },
    {
      key: "e",
      text: "Even an output of exactly {b} leaves the [bright] group an error of {s^2}.",
      claim: {
        expression: "loss(L2, bright) = spread(bright)^2",
        says: "always",
        scenario: withSpread({ kind: "fixed", at: "b" }),
      },
      about: "number",
      misconception: "variance-moves-mean",
      because:
        "At {b} the distance to the mean is none, and what is left, {loss(L2, bright, b)}, is the variance.",
      refutation: {
        belief: "Many think that the right output leaves no error.",
        plausible: "It is plausible because for a group without spread it leaves none.",
        fails:
          "But one output cannot meet targets that differ, and with a standard deviation of {s} their mean squared distance from {b} is {s^2}.",
      },
      principle: "Spread inside a group is a floor that no single output gets below.",
    },
  ],
  guess: {
    prompt: "Where between black and white does L2 put the one output?",
    of: "best(L2)",
    low: "black",
    high: "white",
  },
  figure: "best-output",
  limits: [
    DARK_IS_DARKER,
    NOT_EQUALLY_MANY,
    { holds: "r ≠ s", otherwise: "The spreads have to differ." },
  ],
  variants: [
    { name: "first", parameters: { a: "0.3", b: "0.8", w: "0.7", r: "0.05", s: "0.2" } },
    { name: "second", parameters: { a: "0.4", b: "0.5", w: "0.4", r: "0.2", s: "0.1" } },
    { name: "third", parameters: { a: "0.45", b: "0.6", w: "0.6", r: "0.05", s: "0.25" } },
    { name: "fourth", parameters: { a: "0.3", b: "0.7", w: "0.2", r: "0.15", s: "0.05" } },
  ],
};
