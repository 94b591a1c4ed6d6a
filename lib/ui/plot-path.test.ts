import { expect, test } from "vitest";

import { dotPath, linePath, sampleCurve } from "./plot-path";

test("a line is drawn in data units", () => {
  expect(
    linePath([
      [0, 0],
      [0.5, 0.25],
      [1.2, 1.44],
    ]),
  ).toBe("M0 0L0.5 0.25L1.2 1.44");
});

test("a point outside the domain breaks the line", () => {
  expect(
    linePath([
      [0, Number.NaN],
      [1, 1],
      [2, 2],
      [3, Infinity],
      [4, 4],
    ]),
  ).toBe("M1 1L2 2M4 4");
});

test("a dot is a stroke of no length", () => {
  expect(
    dotPath([
      [0.1, 0.1],
      [0.5, Number.NaN],
    ]),
  ).toBe("M0.1 0.1h0");
});

test("a sampled curve holds both its ends exactly", () => {
  const points = sampleCurve((x) => x * x, 0.3, 0.9, 7);
  expect(points).toHaveLength(8);
  expect(points[0]).toEqual([0.3, 0.3 * 0.3]);
  expect(points.at(-1)).toEqual([0.9, 0.9 * 0.9]);
});
