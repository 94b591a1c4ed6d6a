import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spreadLabels } from "./curve-labels";

const ROOM = { gap: 0.06, low: 0, high: 1 };
const named = (heights: readonly number[]) => heights.map((y, key) => ({ key: String(key), y }));

describe("labels beside lines", () => {
  it("stand at their lines where there is room", () => {
    expect(spreadLabels(named([0.2, 0.8]), ROOM).map(({ y }) => y)).toEqual([0.2, 0.8]);
  });

  it("move apart evenly where they would overlap", () => {
    const [low, high] = spreadLabels(named([0.5, 0.5]), ROOM);
    expect(low?.y).toBeCloseTo(0.47);
    expect(high?.y).toBeCloseTo(0.53);
  });

  it("never overlap, keep the order of their lines, and stay inside", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), (ys) => {
        const labels = named(ys);
        const placed = spreadLabels(labels, ROOM);
        expect(placed).toHaveLength(ys.length);
        placed.forEach(({ key, y }, place) => {
          expect(y).toBeGreaterThanOrEqual(-1e-9);
          expect(y).toBeLessThanOrEqual(1 + 1e-9);
          const before = placed[place - 1];
          if (before === undefined) return;
          expect(y - before.y).toBeGreaterThanOrEqual(ROOM.gap - 1e-9);
          expect(ys[Number(key)]).toBeGreaterThanOrEqual(ys[Number(before.key)] ?? 0);
        });
      }),
    );
  });

  it("share what room there is when there are too many", () => {
    const placed = spreadLabels(named(Array.from({ length: 41 }, () => 0.5)), ROOM);
    expect(placed[0]?.y).toBeCloseTo(0);
    expect(placed[40]?.y).toBeCloseTo(1);
  });
});
