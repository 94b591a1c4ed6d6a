import { expect, test } from "vitest";
import { rational } from "@/lib/arithmetic/rational";
import { draw } from "./draw";
import type { FigureModel } from "./figure-model";
import { keptDrawing } from "./kept-drawing";

const model = (share: number): FigureModel => ({
  kind: "best-output",
  varied: "bright",
  scale: rational(1),
  groups: [
    { name: "dark", brightness: rational(3, 10), share: rational(5 - share, 5), outlier: false },
    { name: "bright", brightness: rational(9, 10), share: rational(share, 5), outlier: false },
  ],
});
const at = (tenth: number) => ({ at: rational(tenth, 10) });

test("the same numbers give the same drawing, also in another object", () => {
  expect(keptDrawing(model(2), at(4))).toBe(keptDrawing(model(2), at(4)));
});

test("other numbers and another place of the slider give another drawing, as drawn afresh", () => {
  for (const [share, tenth] of [
    [2, 4],
    [3, 4],
    [2, 7],
  ] as const) {
    expect(keptDrawing(model(share), at(tenth))).toEqual(draw(model(share), at(tenth)));
  }
  expect(keptDrawing(model(2), at(7))).not.toEqual(keptDrawing(model(2), at(4)));
});

test("what was drawn longest ago is drawn again when many others were drawn since", () => {
  const first = keptDrawing(model(2), at(1));
  const moved = (index: number) => ({ at: rational(index, 1000) });
  for (let index = 0; index < 250; index += 1) keptDrawing(model(2), moved(2 * index + 1));
  expect(keptDrawing(model(2), at(1))).not.toBe(first);
  expect(keptDrawing(model(2), at(1))).toEqual(first);
});
