import { describe, expect, it } from "vitest";
import { histogram } from "./histogram";

describe("a histogram of totals", () => {
  it("has half marks as columns for a short quiz, edges going up and the greatest to the last", () => {
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
      { from: 0, to: 0.5, count: 2 },
      { from: 0.5, to: 1, count: 4 },
      { from: 1, to: 1.5, count: 0 },
      { from: 1.5, to: 2, count: 4 },
    ]);
  });

  it("never has more than twenty columns, and counts everybody", () => {
    const totals = Array.from({ length: 101 }, (_, total) => ({ total, count: 1 }));
    const bins = histogram(totals, 100);
    expect(bins).toHaveLength(20);
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(101);
    expect(histogram([], 0)).toEqual([]);
  });
});
