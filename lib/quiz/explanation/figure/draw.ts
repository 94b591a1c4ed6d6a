import type { Rational } from "@/lib/arithmetic/rational";
import { drawBestOutput, tabulateBestOutput } from "./draw-best-output";
import { drawChannel, tabulateChannel } from "./draw-channel";
import { drawLosses, tabulateLosses, type Sized } from "./draw-losses";
import { drawMixture, tabulateMixture } from "./draw-mixture";
import { drawNoisy, tabulateNoisy } from "./draw-noisy";
import { drawShares, tabulateShares } from "./draw-shares";
import { drawTraining, tabulateTraining } from "./draw-training";
import type { Drawing, FigureTable } from "./drawing";
import type { FigureModel } from "./figure-model";
import type { FigureState } from "./figure-state";
import { errorOf } from "./groups";

/** The figure with its slider where the state says. Pure, the same on the server and in a browser. */
export function draw(model: FigureModel, { at }: FigureState): Drawing {
  switch (model.kind) {
    case "losses":
      return drawLosses(sizes(model, at), model.scale, "loss", model.factor);
    case "slopes":
      return drawLosses(sizes(model, at), model.scale, "slope", model.factor);
    case "shares":
      return drawShares(model.groups, at, model.scale);
    case "best-output":
      return drawBestOutput(model.groups, model.varied, at, model.scale);
    case "channel":
      return drawChannel(model.groups, at, model.scale);
    case "noisy":
      return drawNoisy(model, at);
    case "mixture":
      return drawMixture(model.groups, at, model.scale);
    case "training":
      return drawTraining(model, at);
  }
}

/** The data of the figure, for reading instead of looking. */
export function tabulate(model: FigureModel, { at }: FigureState): FigureTable {
  switch (model.kind) {
    case "losses":
    case "slopes":
      return tabulateLosses(sizes(model, at), model.scale, model.factor);
    case "shares":
      return tabulateShares(model.groups, at, model.scale);
    case "best-output":
      return tabulateBestOutput(model.groups, model.varied, at, model.scale);
    case "channel":
      return tabulateChannel(model.groups, at, model.scale);
    case "noisy":
      return tabulateNoisy(model.groups, at, model.scale);
    case "mixture":
      return tabulateMixture(model.groups, at, model.scale);
    case "training":
      return tabulateTraining(model);
  }
}

function sizes(
  model: Extract<FigureModel, { readonly kind: "losses" | "slopes" }>,
  at: Rational,
): readonly Sized[] {
  return model.groups.map((group) => ({
    name: group.name,
    error: errorOf(group, at, model.scale),
  }));
}
