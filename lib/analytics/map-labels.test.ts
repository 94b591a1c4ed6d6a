import { describe, expect, it } from "vitest";
import { mapLabels } from "./map-labels";

const point = (key: string, x: number, y: number) => ({ key, x, y, width: 8 });
const WIDE = { width: 300 };

describe("numbers beside the points of a map", () => {
  it("stand above and to the right where nothing is in the way", () => {
    expect(mapLabels([point("1", 100, 100), point("2", 200, 40)], WIDE)).toEqual([
      { key: "1", side: "right", up: 10 },
      { key: "2", side: "right", up: 10 },
    ]);
  });

  it("stand each in a place of its own where several points are the same", () => {
    const labels = mapLabels(
      ["1", "2", "3", "4", "5"].map((key) => point(key, 150, 150)),
      WIDE,
    );
    expect(new Set(labels.map(({ side, up }) => `${side} ${String(up)}`)).size).toBe(5);
    expect(labels[1]).toEqual({ key: "2", side: "left", up: 10 });
  });

  it("stand on no other point: the number of a point goes to its other side when one is close by", () => {
    const [first] = mapLabels([point("7", 100, 100), point("6", 111, 109)], WIDE);
    expect(first).toEqual({ key: "7", side: "left", up: 10 });
  });

  it("stay inside of the plot at its right edge", () => {
    expect(mapLabels([point("1", 296, 100)], WIDE)).toEqual([{ key: "1", side: "left", up: 10 }]);
  });
});
