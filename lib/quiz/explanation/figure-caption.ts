import type { FigureModel } from "./figure/figure-model";

/** What to notice, in a sentence or two that hold wherever the slider stands. */
export function figureCaption(model: FigureModel): string {
  switch (model.kind) {
    case "losses":
      return "Both losses against the size of the error, with your groups on them. They meet at an error of 1, which is a fact about the units; what L2 does is bend upwards all the way.";
    case "slopes":
      return "How hard each loss pulls, against the size of the error. L1 pulls equally hard everywhere; L2 pulls harder the larger the error, and as hard as L1 at ½.";
    case "shares":
      return "How much of the total loss one group has, wherever the prediction lies. Under L2 the farther group has more of it than under L1.";
    case "best-output":
      return "Where training ends, as one group grows. L1 stays with the majority and then jumps; L2 goes by heads all the way.";
    case "channel":
      return "The error that the smaller group keeps, as the input misleads more often. L1 gives the group up where the input is wrong more often than the group is met.";
    case "mixture":
      return "Where training ends as the mixture goes from pure L2 to pure L1. The distance from the line to a group’s level is the error that the group keeps.";
    case "training":
      return "Gradient descent on one constant. L1 takes steps of a size that does not depend on the error; L2 takes large steps while errors are large and small ones near the end.";
  }
}
