import { expect, test } from "vitest";
import { HALF, ONE, rational } from "@/lib/arithmetic/rational";
import { draw } from "./draw";
import { initialState } from "./figure-state";
import { gridTicks } from "./grid-ticks";
import type { FigureModel } from "./figure-model";

const frame = { x0: 0, x1: 1, y0: 0, y1: 1 };
const level = { y: 0.3, text: "0.3 dark" };
const line = (from: number, to: number) => [
  { x: 0, y: from },
  { x: 1, y: to },
];
const sideWith = (...curves: readonly (readonly { readonly x: number; readonly y: number }[])[]) =>
  gridTicks([level], frame, curves).ticks[0]?.side;

test("a gridline is labelled below where a curve rises from it, and above otherwise", () => {
  expect(sideWith()).toBe("above");
  expect(sideWith(line(0.3, 0.9))).toBe("below");
  expect(sideWith(line(0.3, 0.1))).toBe("above");
  expect(sideWith(line(0.3, 0.3))).toBe("above");
  // Crossed either way, it stays where readers look for it.
  expect(sideWith(line(0.3, 0.9), line(0.3, 0.1))).toBe("above");
});

const groups = [
  { name: "dark", brightness: rational(3, 10), share: rational(8, 10), outlier: false },
  { name: "bright", brightness: rational(9, 10), share: rational(2, 10), outlier: false },
];
const MODELS: readonly FigureModel[] = [
  { kind: "best-output", groups, scale: ONE, varied: "bright" },
  { kind: "best-output", groups, scale: ONE, varied: "dark" },
  { kind: "mixture", groups, scale: ONE, alpha: HALF },
  {
    kind: "training",
    method: "descent",
    factor: ONE,
    groups,
    scale: ONE,
    rate: rational(1, 10),
    start: HALF,
    steps: 30,
  },
];

test.each(MODELS)("no line of the figure of $kind crosses a label of its gridlines", (model) => {
  const { curves, gridY, x0, x1, y0, y1 } = draw(model, initialState(model));
  const sides = gridTicks(
    gridY,
    { x0, x1, y0, y1 },
    curves.map(({ points }) => points),
  );
  expect(sides.ticks).toEqual(gridY);
  for (const box of sides.boxes) {
    const crossing = curves.flatMap(({ points }) =>
      points.filter((point) => {
        const [x, y] = [(point.x - x0) / (x1 - x0), (point.y - y0) / (y1 - y0)];
        return x < box.right && y > box.bottom && y < box.top;
      }),
    );
    expect(crossing).toEqual([]);
  }
});
