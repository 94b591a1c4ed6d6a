import { describe, expect, it } from "vitest";
import { histogram } from "./histogram";

describe("a histogram of totals", () => {
  it("has a column for each total of whole, half or quarter marks, with itself in the middle", () => {
    const whole = Array.from({ length: 21 }, (_, total) => ({ total, count: total + 1 }));
    const bins = histogram(whole, 20);
    expect(bins).toHaveLength(21);
    expect(bins[0]).toEqual({ from: -0.5, to: 0.5, count: 1, total: 0 });
    expect(bins[20]).toEqual({ from: 19.5, to: 20.5, count: 21, total: 20 });

    const halves = histogram([{ total: 1.5, count: 3 }], 2);
    expect(halves.map(({ total, count }) => [total, count])).toEqual([
      [0, 0],
      [0.5, 0],
      [1, 0],
      [1.5, 3],
      [2, 0],
    ]);
    expect(histogram([{ total: 0.1 + 0.2 + 0.7, count: 2 }], 1)).toEqual([
      { from: -0.5, to: 0.5, count: 0, total: 0 },
      { from: 0.5, to: 1.5, count: 2, total: 1 },
    ]);
  });

  it("has ranges as columns where there are other totals, edges going up and the greatest to the last", () => {
    const bins = histogram(
      [
        { total: 0, count: 2 },
        { total: 0.5, count: 3 },
        { total: 2 / 3, count: 1 },
        { total: 2, count: 4 },
      ],
      2,
    );
    expect(bins).toEqual([
      { from: 0, to: 0.5, count: 2, total: null },
      { from: 0.5, to: 1, count: 4, total: null },
      { from: 1, to: 1.5, count: 0, total: null },
      { from: 1.5, to: 2, count: 4, total: null },
    ]);
  });

  it("has at most twenty ranges, and counts everybody", () => {
    const totals = Array.from({ length: 101 }, (_, total) => ({ total, count: 1 }));
    const bins = histogram(totals, 100);
    expect(bins).toHaveLength(20);
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(101);
    expect(histogram([], 0)).toEqual([]);
  });
});
