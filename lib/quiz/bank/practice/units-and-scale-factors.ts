import type { Question, ScenarioTemplate } from "../../schema-question";
import {
  BRIGHT_ARE_FEW,
  BRIGHT_IS_SMALLER,
  DARK_IS_DARKER,
  EQUALLY_MANY,
  NOT_HALF_WAY,
  ON_NEITHER_GROUP,
  twoGroups,
} from "../two-groups";

const onPixelScale = (scenario: ScenarioTemplate): ScenarioTemplate => ({
  ...scenario,
  scale: "255",
});

export const unitsAndScaleFactors: Question = {
  id: "units-and-scale-factors",
  family: "units and scale factors",
  title: "Units and scale factors",
  kind: "multiple",
  rule: "net-correct",
  stem: [
    "A [dark] group has brightness {a} and a [bright] group {b}, on 0–1; the model puts out {p}. Now the same images are stored on 0–255, and everything is computed again in pixel values.",
    "Unless a choice says otherwise, the groups are equally large. Which statements hold?",
  ],
  scenario: twoGroups(EQUALLY_MANY, { kind: "fixed", at: "p" }),
  choices: [
    {
      key: "a",
      text: "The farther group’s share of the L2 loss rises, as its L2 is now above its L1.",
      claim: {
        expression:
          "pairshare(L2, 255 * distance(farther), 255 * distance(nearer)) > pairshare(L2, distance(farther), distance(nearer))",
        says: "always",
      },
      about: "share",
      misconception: "comparing-across-units",
      because:
        "In pixel values the farther group’s L2 is {L2(0, 255 * distance(farther))}, but its share is {pairshare(L2, 255 * distance(farther), 255 * distance(nearer))}, as it was on 0–1.",
      refutation: {
        belief: "Many compare L2 with L1 on each scale and see the order change.",
        plausible:
          "It is plausible because {loss(L2, farther)} is below {loss(L1, farther)}, and {L2(0, 255 * distance(farther))} is above {L1(0, 255 * distance(farther))}.",
        fails:
          "But L1 and L2 have different units, so their order says nothing, and within L2 both groups’ losses grow alike.",
      },
      principle: "Compare a loss with the same loss elsewhere, never with another loss.",
    },
    {
      key: "b",
      text: "The factor that multiplies both groups’ L2 losses is the square of the one for their L1 losses.",
      claim: {
        expression:
          "L2(255 * p, 255 * a) / L2(p, a) = L2(255 * p, 255 * b) / L2(p, b) = (L1(255 * p, 255 * b) / L1(p, b))^2 = (L1(255 * p, 255 * a) / L1(p, a))^2",
        says: "always",
      },
      about: "number",
      misconception: "comparing-across-units",
      because:
        "L1 is multiplied by {L1(255 * p, 255 * a) / L1(p, a)} for the [dark] and {L1(255 * p, 255 * b) / L1(p, b)} for the [bright] group, L2 by {L2(255 * p, 255 * a) / L2(p, a)} and {L2(255 * p, 255 * b) / L2(p, b)}.",
      refutation: {
        belief: "Many expect a change of units to multiply both losses alike.",
        plausible: "It is plausible because it is one change, made to the same pixels.",
        fails:
          "But L2 multiplies the error by itself, so the factor of {255} comes in as often as the error does.",
      },
      principle: "L1 has the unit of brightness, L2 that of brightness squared.",
      prompt: "What is the unit of a squared pixel value?",
    },
    {
      key: "c",
      text: "With one output for all, the best output under L2 is still the same grey.",
      claim: {
        expression: "best(L2) / scale = heads(dark) * a + heads(bright) * b",
        says: "always",
        scenario: onPixelScale(twoGroups(EQUALLY_MANY, { kind: "shared" })),
      },
      about: "optimum",
      misconception: "comparing-across-units",
      because:
        "The best output is {best(L2)} in pixel values, which is {best(L2) / scale} on 0–1: the same grey as before.",
      refutation: {
        belief: "Many think that larger losses lead training elsewhere.",
        plausible: "It is plausible because all the numbers that training sees are larger.",
        fails:
          "But they are larger by one common factor, and the output where the loss is lowest is still {best(L2) / scale} of white.",
      },
      principle: "The best output ignores a positive factor on the loss.",
    },
    {
      key: "d",
      text: "With {% m} of the images [bright], one output and equal parts of L1 and L2, the mixture still ends at the [dark] group’s grey.",
      claim: {
        expression: "best(mix(0.5)) / scale = a",
        says: "always",
        scenario: onPixelScale(twoGroups(BRIGHT_ARE_FEW, { kind: "shared" })),
      },
      about: "optimum",
      misconception: "comparing-across-units",
      because:
        "On 0–255 it ends at {best(mix(0.5)) / scale} of white; to drop the [bright] group there, the weight on L1 would have to reach {threshold}.",
      refutation: {
        belief: "Many think that equal parts mean the same thing on every scale.",
        plausible: "It is plausible because a weight of {0.5} looks like a pure number.",
        fails:
          "But on 0–255 the L2 part is {255} times as heavy beside L1 as on 0–1, so the mixture ends at {best(mix(0.5)) / scale} of white.",
      },
      principle:
        "The weight of a mixture of L1 and L2 has a unit, and changes its meaning with the scale.",
    },
    {
      key: "e",
      text: "On 0–1, where its L2 is below its L1, the farther group has a smaller share of L2 than of L1.",
      claim: { expression: "share(L2, farther) < share(L1, farther)", says: "always" },
      about: "share",
      misconception: "smaller-number-less-punishment",
      because:
        "On 0–1 the farther group’s share is {share(L1, farther)} of L1 and {share(L2, farther)} of L2.",
      refutation: {
        belief: "Many read the smaller number as the smaller part.",
        plausible:
          "It is plausible because squaring takes the farther group’s loss from {loss(L1, farther)} to {loss(L2, farther)}.",
        fails:
          "But the nearer group’s loss falls from {loss(L1, nearer)} to {loss(L2, nearer)}, which is by a larger factor.",
      },
      principle:
        "A share compares with the other losses of the same kind, not with the same error under another loss.",
    },
  ],
  guess: {
    prompt: "On 0–255, what part of the L2 loss belongs to the farther group?",
    of: "share(L2, farther)",
    low: "none of it",
    high: "all of it",
  },
  figure: "losses",
  limits: [DARK_IS_DARKER, BRIGHT_IS_SMALLER, NOT_HALF_WAY, ON_NEITHER_GROUP],
  variants: [
    { name: "first", parameters: { a: "0.3", b: "0.9", p: "0.4", m: "0.2" } },
    { name: "second", parameters: { a: "0.2", b: "0.7", p: "0.6", m: "0.3" } },
    { name: "third", parameters: { a: "0.1", b: "0.9", p: "0.2", m: "0.1" } },
  ],
};
