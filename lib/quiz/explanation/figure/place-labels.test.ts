import { expect, test } from "vitest";
import { axisTicks } from "./axis-ticks";
import { placeLabels } from "./place-labels";

const frame = { x0: 0, x1: 1, y0: 0, y1: 1 };
const sides = ["right", "left", "above", "below"] as const;

test("a label goes to the first side that is free of labels, dots and lines", () => {
  const wish = { x: 0.5, y: 0.5, text: "here", sides };
  expect(placeLabels([wish], [], frame)[0]?.side).toBe("right");
  expect(placeLabels([wish], [{ x: 0.56, y: 0.5 }], frame)[0]?.side).toBe("left");
  const across = [
    { x: 0, y: 0.5 },
    { x: 1, y: 0.5 },
  ];
  expect(placeLabels([wish], [], frame, [across])[0]?.side).toBe("above");
});

test("a label with no room is left out, unless it is needed", () => {
  const wish = { x: 0.99, y: 0.5, text: "no room on this side", sides: ["right"] as const };
  expect(placeLabels([wish], [], frame)).toEqual([]);
  expect(placeLabels([{ ...wish, needed: true }], [], frame)).toHaveLength(1);
});

test("ticks that would print over each other stand in two rows, each under its own place", () => {
  const ticks = axisTicks(
    [
      { x: 0.3, text: "0.3", name: "dark" },
      { x: 0.9, text: "0.9", name: "bright" },
      { x: 0.4, text: "0.4", name: "prediction" },
      { x: 0.5, text: "0.5" },
    ],
    0,
    1,
  );
  expect(ticks).toEqual([
    { x: 0.3, lines: ["0.3", "dark"] },
    { x: 0.9, lines: ["0.9", "bright"] },
    { x: 0.4, lines: ["0.4", "prediction"], row: 1 },
    { x: 0.5, lines: ["0.5"] },
  ]);
});

test("two groups at one place share a tick, and a plain number gives way to them", () => {
  const ticks = axisTicks(
    [
      { x: 0.3, text: "0.3", name: "dark" },
      { x: 0.3, text: "0.3", name: "bright" },
      { x: 0.31, text: "0.31" },
    ],
    0,
    1,
  );
  expect(ticks).toEqual([{ x: 0.3, lines: ["0.3", "dark, bright"] }]);
});
