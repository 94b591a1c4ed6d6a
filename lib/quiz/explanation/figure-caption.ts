import {
  ONE,
  absolute,
  divide,
  equals,
  multiply,
  rational,
  subtract,
  type Rational,
} from "@/lib/arithmetic/rational";
import type { FigureModel } from "./figure/figure-model";
import { exactText } from "./figure/number-text";

/** What to notice, in a sentence or two that hold wherever the slider stands. */
export function figureCaption(model: FigureModel): string {
  switch (model.kind) {
    case "losses":
      if (!equals(model.factor, ONE)) return weightedLosses(model.factor);
      return "Both losses against the size of the error, with your groups on them. They meet at an error of 1, which is a fact about the units; what L2 does is bend upwards all the way.";
    case "slopes":
      if (!equals(model.factor, ONE)) return weightedSlopes(model.factor);
      return "How hard each loss pulls, against the size of the error. L1 pulls equally hard everywhere; L2 pulls harder the larger the error, and as hard as L1 at ½.";
    case "shares":
      return isTie(model)
        ? "How much of the total loss one group has, wherever the prediction lies. Half way between the groups both are equally far away, and L2 divides the loss as L1 does."
        : "How much of the total loss one group has, wherever the prediction lies. Between the groups, the farther one has more of it under L2 than under L1; half way between them the two losses agree.";
    case "best-output":
      return "Where training ends, as one group grows. L1 stays with the majority and then jumps; L2 goes by heads all the way.";
    case "channel":
      return "The error that the smaller group keeps, as the input misleads more often. L1 gives the group up where the input is wrong more often than the group is met.";
    case "mixture":
      return "Where training ends as the mixture goes from pure L2 to pure L1. The distance from the line to a group’s level is the error that the group keeps.";
    case "noisy":
      return "The error that each group keeps, as the input tells less about the group. Where both losses leave the smaller group the same, it keeps half of the distance; under less noise L1 leaves it less, under more noise L2 does.";
    case "training":
      return trainingCaption(model);
  }
}

function trainingCaption({
  method,
  factor,
}: Extract<FigureModel, { readonly kind: "training" }>): string {
  const times = equals(factor, ONE) ? null : `L2 and ${exactText(factor)} times L2`;
  switch (method) {
    case "descent":
      return times === null
        ? "Gradient descent on one constant. L1 takes steps of a size that does not depend on the error; L2 takes large steps while errors are large and small ones near the end."
        : `Gradient descent on one constant under ${times}. The factor makes every step longer and leaves the goal where it is.`;
    case "sigmoid":
      return "Gradient descent through a sigmoid output. Near black and white the sigmoid is flat, and the steps of both losses get small there, however large the error.";
    case "adam":
      return times === null
        ? "Adam on one constant. It sets each slope against the usual size of the slopes, so that both losses set out with steps as long as the learning rate."
        : `Adam on one constant under ${times}. The factor is in each slope and in its usual size, and cancels: both runs take the same steps.`;
  }
}

function weightedLosses(factor: Rational): string {
  return `L1 and ${exactText(factor)} times L2 against the size of the error, with your groups on them. They meet at an error of ${exactText(divide(ONE, factor))}: a larger factor moves that place inwards, a smaller one outwards.`;
}

function weightedSlopes(factor: Rational): string {
  const meet = divide(ONE, multiply(rational(2), factor));
  return `How hard L1 and ${exactText(factor)} times L2 pull, against the size of the error. L1 pulls equally hard everywhere; L2 times ${exactText(factor)} pulls harder the larger the error, and as hard as L1 at ${exactText(meet)}.`;
}

/** Whether all groups are equally far from the learner's prediction. */
function isTie({ groups, prediction }: Extract<FigureModel, { readonly kind: "shares" }>): boolean {
  const [first, ...others] = groups.map(({ brightness }) =>
    absolute(subtract(prediction, brightness)),
  );
  return first !== undefined && others.every((distance) => equals(distance, first));
}
