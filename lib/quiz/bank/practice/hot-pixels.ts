import type { Question, ScenarioTemplate } from "../../schema-question";
import { DARK_IS_DARKER } from "../two-groups";

const WITH_HOT_PIXELS: ScenarioTemplate = {
  groups: [
    { name: "dark", brightness: "a", share: "1 - m - o" },
    { name: "bright", brightness: "b", share: "m" },
    { name: "hot", brightness: "1", share: "o", outlier: true },
  ],
  output: { kind: "shared" },
};

export const hotPixels: Question = {
  id: "hot-pixels",
  family: "hot pixels",
  title: "Hot pixels",
  kind: "multiple",
  rule: "net-correct",
  stem: [
    "Of the targets, {% 1 - m - o} are [dark] with brightness {a}, {% m} are [bright] with {b}, and {% o} are [hot]: faulty pixels of brightness {1}. All get one output, the best one for the loss. Huber’s threshold is {d}.",
    "The faulty pixels take part in training, but no error is measured on them. Which statements hold?",
  ],
  scenario: WITH_HOT_PIXELS,
  choices: [
    {
      key: "a",
      text: "L1 too is drawn away from the [dark] group by the faulty pixels.",
      claim: { expression: "best(L1) > brightness(majority)", says: "always" },
      about: "optimum",
      misconception: "every-loss-chases-outliers",
      because:
        "L1 ends at {best(L1)}, the brightness of the [dark] group, whose {% heads(dark)} of the targets are more than half.",
      refutation: {
        belief: "Many think that outliers draw every loss.",
        plausible: "It is plausible because they draw L2, here to {best(L2)}.",
        fails:
          "But to L1 a target of {1} is just one more head on the bright side, and those heads are only {% heads(bright) + heads(hot)}.",
      },
      principle: "L1 sees that an outlier is there, not how far away it is.",
    },
    {
      key: "b",
      text: "At an output of {a}, the [hot] pixels have more of the L2 pull than the [bright] group has.",
      claim: {
        expression: "pull(L2, hot) > pull(L2, bright)",
        says: "always",
        scenario: { ...WITH_HOT_PIXELS, output: { kind: "fixed", at: "a" } },
      },
      about: "share",
      misconception: "every-loss-chases-outliers",
      because:
        "At {a} the [hot] pixels have {pull(L2, hot, a)} of the L2 pull and the [bright] group has {pull(L2, bright, a)}.",
      refutation: {
        belief: "Many judge the pull by the heads alone, or by the distance alone.",
        plausible: "It is plausible because each of the two does decide when the other is equal.",
        fails:
          "But the pull is the product, {heads(hot)} times {1 - a} for the [hot] pixels and {heads(bright)} times {b - a} for the [bright] group.",
      },
      principle: "L1 counts heads; L2 counts heads times error.",
    },
    {
      key: "c",
      text: "L2 leaves the worse-off real group less error than Huber does.",
      claim: { expression: "worst(L2) < worst(Huber(d))", says: "always" },
      about: "optimum",
      misconception: "l2-equalises",
      because:
        "The worse-off of the two real groups keeps {worst(L2)} under L2 and {worst(Huber(d))} under Huber.",
      refutation: {
        belief: "Many think that L2 is always, or never, the better one for whoever is worse off.",
        plausible:
          "It is plausible because with one output L2 helps a small group that is far off, and faulty pixels look just like one.",
        fails:
          "But how far the faults draw it depends on how many there are: here L2 ends at {best(L2)} and Huber at {best(Huber(d))}, which is {? worst(L2) < worst(Huber(d)) : worse | better} for the worse-off group.",
      },
      principle: "A loss that listens to large errors listens to faults as well.",
      prompt: "Can a loss tell a faulty pixel from a rare but real one?",
    },
    {
      key: "d",
      text: "Among {n} values, one faulty value far enough off can move the best output of L1 anywhere.",
      claim: { expression: "breakdown(L1, n) = 1 / n", says: "always" },
      about: "optimum",
      misconception: "every-loss-chases-outliers",
      because:
        "To move the best output anywhere, {% breakdown(L2, n)} of {n} values must be spoilt under L2, and {% breakdown(L1, n)} under L1.",
      refutation: {
        belief: "Many think that one bad value can ruin any average.",
        plausible: "It is plausible because it can ruin the mean, which is what L2 finds.",
        fails:
          "But L1 finds the median, and one value of {n} can push that no farther than to its neighbour.",
      },
      principle: "One value can carry off the mean; it takes half of them to carry off the median.",
    },
    {
      key: "e",
      text: "Huber leaves the worse-off real group less error than both L1 and L2 do.",
      claim: { expression: "worst(Huber(d)) < min(worst(L1), worst(L2))", says: "always" },
      about: "optimum",
      misconception: "mixture-best-of-both",
      because:
        "The worse-off real group keeps {worst(Huber(d))} under Huber, {worst(L1)} under L1 and {worst(L2)} under L2.",
      refutation: {
        belief: "Many have one answer for all data, that a compromise always wins or never does.",
        plausible: "It is plausible because on clean groups a compromise of L1 and L2 never wins.",
        fails:
          "But here L1 stays at {best(L1)} and L2 is drawn to {best(L2)}, and whether Huber’s {best(Huber(d))} beats both depends on how much is faulty.",
      },
      principle:
        "Between a loss that ignores a group and a loss that chases faults there can be a better one.",
    },
  ],
  guess: {
    prompt: "Where between black and white does L2 put the one output?",
    of: "best(L2)",
    low: "black",
    high: "white",
  },
  figure: "best-output",
  labels: { d: "Huber’s threshold", n: "Number of values" },
  limits: [
    DARK_IS_DARKER,
    { holds: "m + o < 1/2", otherwise: "More than half of the targets have to be dark." },
    { holds: "b < 1", otherwise: "The bright group has to be darker than the faulty pixels." },
    { holds: "0 < d < 1", otherwise: "Huber’s threshold lies between none and the whole range." },
    { holds: "2 < n", otherwise: "There have to be more than two values." },
  ],
  variants: [
    { name: "first", parameters: { a: "0.2", b: "0.4", m: "0.18", o: "0.1", d: "0.5", n: "20" } },
    { name: "second", parameters: { a: "0.2", b: "0.5", m: "0.25", o: "0.05", d: "0.4", n: "50" } },
    { name: "third", parameters: { a: "0.1", b: "0.4", m: "0.25", o: "0.15", d: "0.3", n: "10" } },
  ],
};
