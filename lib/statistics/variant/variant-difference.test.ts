import { describe, expect, it } from "vitest";
import { ONE, rational, ZERO } from "@/lib/arithmetic/rational";
import { cubeOfRecords } from "../attempts.fixture";
import { cubeOf } from "../cube/cube";
import { wilson } from "../interval/wilson";
import { record } from "../record.fixture";
import { variantDifference, variantFacilities } from "./variant-difference";

const cubeWith = (counts: Readonly<Record<string, readonly [right: number, wrong: number]>>) =>
  cubeOfRecords(
    Object.entries(counts).flatMap(([variantKey, [right, wrong]]) => [
      ...new Array<null>(right).fill(null).map(() => record({ variantKey, mark: ONE })),
      ...new Array<null>(wrong).fill(null).map(() => record({ variantKey })),
    ]),
  );

describe("variants", () => {
  // Party by gender, Agresti (2007, p. 39): chi-square 30.07, two degrees of freedom, p 2.954e-07.
  it("differ by Pearson's chi-square as published", () => {
    const cube = cubeWith({
      democrat: [762, 484],
      independent: [327, 239],
      republican: [468, 477],
    });
    const { value } = variantDifference(cube);
    expect(value?.chiSquare).toBeCloseTo(30.07, 2);
    expect(value?.freedom).toBe(2);
    expect((value?.p ?? NaN) * 1e7).toBeCloseTo(2.954, 3);
    const [first] = variantFacilities(cube);
    expect(first).toMatchObject({ variant: "democrat", n: 1246, facility: { value: 762 / 1246 } });
    expect(first?.facility.interval).toEqual(wilson(762 / 1246, 1246));
  });

  it("differ by what parts of a mark make of their means, not by full marks alone", () => {
    const marks = (variantKey: string, ...counts: readonly (readonly [number, number, number])[]) =>
      counts.flatMap(([top, bottom, times]) =>
        new Array<null>(times)
          .fill(null)
          .map(() => record({ variantKey, mark: rational(top, bottom) })),
      );
    const cube = cubeOfRecords([
      ...marks("c", [1, 2, 10], [1, 1, 10]),
      ...marks("d", [0, 1, 10], [1, 1, 10]),
    ]);
    // Means 3/4 and 1/2 about 5/8; variance (10·(1/8)² + 20·(3/8)² + 10·(5/8)²)/40 = 11/64.
    const { value } = variantDifference(cube);
    expect(value?.chiSquare).toBeCloseTo(40 / 64 / (11 / 64), 10);
    expect(variantFacilities(cube).map(({ facility }) => facility.value)).toEqual([0.75, 0.5]);
  });

  it("keep a mark below 0 in a mean", () => {
    const cube = cubeOfRecords([
      record({ variantKey: "a", mark: rational(-1, 2) }),
      record({ variantKey: "a" }),
    ]);
    expect(variantFacilities(cube)[0]?.facility.value).toBe(-0.25);
  });

  it("say why there is nothing to compare", () => {
    expect(variantDifference(cubeOf([])).reason).toBe("no-answers");
    expect(variantDifference(cubeWith({ a: [9, 9] })).reason).toBe("one-group");
    expect(variantDifference(cubeWith({ a: [9, 0], b: [9, 0] })).reason).toBe("no-variance");
    expect(variantDifference(cubeWith({ a: [5, 5], b: [3, 3] })).reason).toBe("too-few");
    expect(variantDifference(cubeOfRecords([record({ mark: ZERO })])).reason).toBe("one-group");
    const nothing = ["a", "b"].map((variantKey) => record({ variantKey, maxMark: ZERO }));
    expect(variantDifference(cubeOfRecords(nothing)).reason).toBe("no-variance");
  });
});
