import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { rational } from "@/lib/arithmetic/rational";
import { draw } from "@/lib/quiz/explanation/figure/draw";
import type { FigureModel } from "@/lib/quiz/explanation/figure/figure-model";
import { initialState } from "@/lib/quiz/explanation/figure/figure-state";
import { plotHtml } from "@/lib/ui/plot-html";
import { DrawnPlot } from "./drawn-plot";

const at = (numerator: number, denominator: number) => rational(numerator, denominator);
const groups = [
  { name: "dark", brightness: at(3, 10), share: at(4, 5), outlier: false },
  { name: "bright", brightness: at(9, 10), share: at(1, 5), outlier: false },
];
const common = { groups, scale: at(1, 1) };

const MODELS: readonly FigureModel[] = [
  { kind: "losses", ...common, prediction: at(2, 5), factor: at(1, 1) },
  { kind: "slopes", ...common, prediction: at(2, 5), factor: at(2, 1) },
  { kind: "shares", ...common, prediction: at(2, 5) },
  { kind: "shares", ...common, scale: at(255, 1), prediction: at(4, 5) },
  { kind: "best-output", ...common, varied: "bright" },
  { kind: "channel", ...common, q: at(1, 10) },
  { kind: "noisy", ...common, tau: at(1, 2) },
  { kind: "mixture", ...common, alpha: at(1, 2) },
  {
    kind: "training",
    ...common,
    method: "descent",
    factor: at(1, 1),
    rate: at(1, 10),
    start: at(1, 2),
    steps: 20,
  },
];

test.each(MODELS)("a $kind plot is the same in a post as in an explanation", (model) => {
  const drawing = draw(model, initialState(model));
  const drawn = renderToStaticMarkup(createElement(DrawnPlot, { drawing }));
  expect(plotHtml(drawing)).toBe(drawn.replaceAll("&#x27;", "'"));
});
