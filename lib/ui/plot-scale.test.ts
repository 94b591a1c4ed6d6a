import fc from "fast-check";
import { expect, test } from "vitest";

import { roundTicks } from "./plot-scale";

test("gridlines stand at round numbers, written without float noise", () => {
  expect(roundTicks(0, 1.44)).toEqual([0, 0.5, 1]);
  expect(roundTicks(0, 0.3, 3)).toEqual([0, 0.1, 0.2, 0.3]);
  expect(roundTicks(0, 255, 3)).toEqual([0, 100, 200]);
  expect(roundTicks(-1, 1, 4)).toEqual([-1, -0.5, 0, 0.5, 1]);
});

test("an empty range has no gridlines", () => {
  expect(roundTicks(1, 1)).toEqual([]);
  expect(roundTicks(2, 1)).toEqual([]);
  expect(roundTicks(0, Infinity)).toEqual([]);
});

test("gridlines lie within the range, rise, and are few", () => {
  const bound = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(bound, fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (from, span) => {
      const ticks = roundTicks(from, from + span);
      const slack = span * 1e-6;
      expect(ticks.length).toBeLessThanOrEqual(5);
      for (const tick of ticks) {
        expect(tick).toBeGreaterThanOrEqual(from - slack);
        expect(tick).toBeLessThanOrEqual(from + span + slack);
      }
      expect([...ticks].sort((a, b) => a - b)).toEqual(ticks);
    }),
  );
});
