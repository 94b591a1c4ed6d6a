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

  it("are a share of what could be had, without an interval where one lies outside of it", () => {
    const of = (...marks: readonly number[]) =>
      facility(
        cubeOfRecords(marks.map((mark) => record({ mark: rational(mark), maxMark: rational(4) }))),
      );
    expect(of(1, 3, 2).value).toBe(0.5);
    expect(of(1, 3, 4).interval).not.toBeNull();
    expect(of(0, 3).interval).not.toBeNull();
    expect(of(1, 5)).toEqual({ value: 0.75, interval: null });
    expect(of(1, -1)).toEqual({ value: 0, interval: null });
  });
});
