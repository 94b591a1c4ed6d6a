import { describe, expect, test } from "vitest";
import { HALF, ONE, rational } from "@/lib/arithmetic/rational";
import { minorityErrors } from "./channel-errors";
import { draw, tabulate } from "./draw";
import type { FigureModel } from "./figure-model";
import { initialState, reduceFigure, trackOf } from "./figure-state";

const groups = (dark: number) => [
  { name: "dark", brightness: rational(3, 10), share: rational(dark, 10), outlier: false },
  { name: "bright", brightness: rational(9, 10), share: rational(10 - dark, 10), outlier: false },
];
const equal = { groups: groups(5), scale: ONE, prediction: rational(2, 5) };
const unequal = { groups: groups(8), scale: ONE };

const RUN = { rate: rational(1, 10), start: HALF, steps: 30 };

const MODELS: readonly FigureModel[] = [
  { kind: "losses", ...equal, factor: ONE },
  { kind: "losses", ...equal, scale: rational(255), factor: ONE },
  { kind: "slopes", ...equal, factor: ONE },
  { kind: "shares", ...equal },
  { kind: "best-output", ...unequal, varied: "bright" },
  { kind: "losses", ...equal, factor: rational(1, 3) },
  { kind: "slopes", ...equal, factor: rational(4) },
  { kind: "slopes", ...equal, factor: rational(1, 100) },
  { kind: "slopes", ...equal, factor: rational(900) },
  { kind: "channel", ...unequal, q: rational(1, 10) },
  { kind: "mixture", ...unequal, alpha: HALF },
  { kind: "noisy", ...unequal, tau: rational(3, 2) },
  { kind: "noisy", ...unequal, scale: rational(255), tau: rational(1, 5) },
  { kind: "noisy", groups: groups(5), scale: ONE, tau: ONE },
  { kind: "training", ...unequal, ...RUN, method: "descent", factor: ONE },
  { kind: "training", ...unequal, ...RUN, method: "sigmoid", factor: ONE },
  { kind: "training", ...unequal, ...RUN, method: "adam", factor: ONE },
];

describe.each(MODELS)("the figure of $kind", (model) => {
  test("stays inside its frame wherever the slider stands", () => {
    const { count } = trackOf(model);
    for (const index of [0, 1, Math.floor(count / 2), count - 1, count]) {
      const state = reduceFigure(model, initialState(model), { kind: "slide", index });
      const drawing = draw(model, state);
      const points = [...drawing.dots, ...drawing.rings, ...drawing.labels];
      for (const { x, y } of [...points, ...drawing.curves.flatMap((curve) => curve.points)]) {
        expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
      }
      for (const { x, y } of drawing.curves.flatMap((curve) => curve.points)) {
        expect(x).toBeGreaterThanOrEqual(drawing.x0);
        expect(x).toBeLessThanOrEqual(drawing.x1 + 1e-9);
        expect(y).toBeGreaterThanOrEqual(drawing.y0 - 1e-9);
        expect(y).toBeLessThanOrEqual(drawing.y1 + 1e-9);
      }
      expect(drawing.description).not.toMatch(/NaN|undefined|\[object/u);
    }
  });

  test("names both losses, and its table has a row as wide as its head", () => {
    const drawing = draw(model, initialState(model));
    const words = drawing.labels.map(({ text }) => text).join(" ");
    expect(words).toContain("L1");
    expect(words).toContain("L2");
    const table = tabulate(model, initialState(model));
    expect(table.rows.length).toBeGreaterThan(4);
    for (const row of table.rows) expect(row).toHaveLength(table.head.length);
  });
});

test("the shares at 0.4 are 5/6 and 25/26, and equal at the midpoint", () => {
  const [, , , shares] = MODELS;
  if (shares === undefined) throw new Error("no such figure");
  const drawing = draw(shares, initialState(shares));
  expect(drawing.readouts.map(({ text }) => text)).toEqual(["5/6 ≈ 0.833", "25/26 ≈ 0.962"]);
  expect(drawing.rings).toEqual([{ x: 0.6, y: 0.5 }]);
});

test("the losses of two groups are printed exactly", () => {
  const [losses] = MODELS;
  if (losses === undefined) throw new Error("no such figure");
  expect(draw(losses, initialState(losses)).readouts).toEqual([
    { label: "dark: L1 loss", text: "0.1" },
    { label: "dark: L2 loss", text: "0.01" },
    { label: "bright: L1 loss", text: "0.5" },
    { label: "bright: L2 loss", text: "0.25" },
  ]);
});

test("a factor on L2 moves the place where the slopes meet, in the curve, its ring and its table", () => {
  const weighted: FigureModel = { kind: "slopes", ...equal, factor: rational(4) };
  const { rings, curves, readouts } = draw(weighted, initialState(weighted));
  expect(rings).toEqual([{ x: 0.125, y: 1 }]);
  const [, l2] = curves;
  for (const { x, y } of l2?.points ?? []) expect(y).toBeCloseTo(8 * x, 12);
  expect(readouts).toContainEqual({ label: "bright: 4 × L2 slope", text: "4" });
  const { head, rows } = tabulate(weighted, initialState(weighted));
  expect(head).toContain("Slope of 4 × L2");
  expect(rows.find(([error]) => error === "0.125")).toEqual(["0.125", "0.125", "0.0625", "1", "1"]);
});

test("the mixture's ring stands at 2/7, where the minority is dropped", () => {
  const mixture = MODELS.find(({ kind }) => kind === "mixture");
  if (mixture === undefined) throw new Error("no such figure");
  const { rings } = draw(mixture, initialState(mixture));
  expect(rings[0]?.x).toBeCloseTo(2 / 7, 12);
});

test("a misleading input leaves the minority qΔ under L1 while q is below its share, and Δ above", () => {
  expect(minorityErrors(groups(8), rational(1, 10), ONE).l1).toEqual(rational(6, 100));
  expect(minorityErrors(groups(8), rational(3, 10), ONE).l1).toEqual(rational(3, 5));
  expect(minorityErrors(groups(8), rational(1, 5), ONE).l1).toBeNull();
  // L2 leaves errors in the ratio (1 − m) : m; at q = ½ the input says nothing.
  expect(minorityErrors(groups(8), HALF, ONE).l2).toEqual(rational(48, 100));
});

test("the slider stays on its track, comes home, and refuses what is no number", () => {
  const model: FigureModel = { kind: "shares", ...equal };
  const start = initialState(model);
  expect(reduceFigure(model, start, { kind: "slide", index: 80 }).at).toEqual(rational(4, 5));
  expect(reduceFigure(model, start, { kind: "slide", index: 999 }).at).toEqual(ONE);
  expect(reduceFigure(model, start, { kind: "slide", index: -5 }).at).toEqual(rational(0));
  expect(reduceFigure(model, start, { kind: "slide", index: Number.NaN })).toBe(start);
  const moved = reduceFigure(model, start, { kind: "slide", index: 3 });
  expect(reduceFigure(model, moved, { kind: "reset" })).toEqual(start);
});
