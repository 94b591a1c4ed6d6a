import { describe, expect, it } from "vitest";
import { ONE, rational, ZERO } from "@/lib/arithmetic/rational";
import { cubeOfRecords } from "../attempts.fixture";
import { cubeOf } from "../cube/cube";
import { record } from "../record.fixture";
import { variantDifference } from "./variant-difference";

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
    const { value } = variantDifference(
      cubeWith({ democrat: [762, 484], independent: [327, 239], republican: [468, 477] }),
    );
    expect(value?.chiSquare).toBeCloseTo(30.07, 2);
    expect(value?.freedom).toBe(2);
    expect((value?.p ?? NaN) * 1e7).toBeCloseTo(2.954, 3);
    expect(value?.variants[0]).toMatchObject({ variant: "democrat", n: 1246, right: 762 });
  });

  it("have facilities that count parts of a mark", () => {
    const half = record({ variantKey: "c", mark: rational(1, 2) });
    const cube = cubeOfRecords([
      ...new Array<null>(10).fill(null).map(() => half),
      ...new Array<null>(10).fill(null).map(() => record({ variantKey: "d", mark: ONE })),
    ]);
    const { value } = variantDifference(cube);
    expect(value?.variants.map(({ facility }) => facility)).toEqual([0.5, 1]);
    expect(value?.variants.map(({ right }) => right)).toEqual([0, 10]);
    expect(value?.chiSquare).toBeCloseTo(20, 10);
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
