import { describe, expect, it } from "vitest";
import { medianRanks } from "./median-ranks";

describe("the ranks between which a median lies", () => {
  // By hand: P(B < 1) = 1/64 of 6 and 1/32 of 5; of 10, P(B < 2) = 11/1024 and P(B < 3) = 56/1024.
  // Of 16, P(B < 4) = 697/65536 = 0.011 and P(B < 5) = 2517/65536 = 0.038.
  it.each([
    [6, 1, 6],
    [10, 2, 9],
    [16, 4, 13],
  ])("are as worked by hand for %i values", (n, low, high) => {
    expect(medianRanks(n)).toEqual({ low, high });
  });

  it("are not there for so few that even all of them say too little", () => {
    expect(medianRanks(5)).toBeNull();
    expect(medianRanks(0)).toBeNull();
    expect(medianRanks(5, 0.9)).toEqual({ low: 1, high: 5 });
  });

  it("come to what the normal curve says for many", () => {
    const { low = 0, high = 0 } = medianRanks(10_000) ?? {};
    expect(Math.abs(low - (5000 - 98))).toBeLessThanOrEqual(1);
    expect(low + high).toBe(10_001);
  });
});
