import type { FigureModel } from "@/lib/quiz/explanation/figure/figure-model";

/** What to see in the figure of a worked example. */
export function workedCaption({ kind }: FigureModel): string {
  return CAPTIONS[kind];
}

const CAPTIONS: Readonly<Record<FigureModel["kind"], string>> = {
  losses: "Both losses against the size of the error. They meet at an error of 1.",
  slopes:
    "How hard each loss pulls, against the size of the error. L1 pulls equally hard everywhere, L2 harder the larger the error.",
  shares:
    "How much of the total loss one group has, wherever the prediction lies. Between the groups, the farther one has more of it under L2 than under L1.",
  "best-output":
    "Where training ends, as one group grows. L1 stays with the majority and then jumps; L2 goes by heads all the way.",
  mixture: "Where training ends, as the mixture goes from pure L2 to pure L1.",
  channel: "The error that the smaller group keeps, as the input misleads more often.",
  noisy: "The error that each group keeps, as the input tells less about the group.",
  training: "The output after each step of training.",
};
