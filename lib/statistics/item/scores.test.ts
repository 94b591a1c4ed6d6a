import { describe, expect, it } from "vitest";
import { ONE, rational, ZERO } from "@/lib/arithmetic/rational";
import { cubeOfRecords } from "../attempts.fixture";
import { record } from "../record.fixture";
import { facility } from "./facility";
import { marksOf } from "./scores";

describe("marks", () => {
  it("are listed each once, the lowest first, whatever their texts", () => {
    const half = rational(1, 2);
    const cube = cubeOfRecords([half, ONE, ZERO, half].map((mark) => record({ mark })));
    expect(marksOf(cube)).toEqual([
      { value: 0, count: 1 },
      { value: 0.5, count: 2 },
      { value: 1, count: 1 },
    ]);
  });

  it("are a share of what could be had, with Wilson’s interval, or Student’s where one lies outside of it", () => {
    const of = (...marks: readonly number[]) =>
      facility(
        cubeOfRecords(marks.map((mark) => record({ mark: rational(mark), maxMark: rational(4) }))),
      );
    expect(of(1, 3, 2).value).toBe(0.5);
    for (const { interval } of [of(1, 3, 4), of(0, 3)]) {
      expect(interval?.low).toBeGreaterThanOrEqual(0);
      expect(interval?.high).toBeLessThanOrEqual(1);
    }
    // The mean and 12.706 standard errors of it, which are 2 and 1 marks, out of 4.
    const above = of(1, 5);
    expect(above.value).toBe(0.75);
    expect(above.interval?.low).toBeCloseTo(0.75 - (12.7062 * 2) / 4, 4);
    expect(above.interval?.high).toBeCloseTo(0.75 + (12.7062 * 2) / 4, 4);
    const below = of(1, -1);
    expect(below.value).toBe(0);
    expect(below.interval?.high).toBeCloseTo(12.7062 / 4, 4);
  });
});
