import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ONE, rational, ZERO } from "@/lib/arithmetic/rational";
import { cubeOfRecords } from "../attempts.fixture";
import { cubeOf } from "../cube/cube";
import { record } from "../record.fixture";
import { differentialFunctioning } from "./differential-functioning";
import { mantelHaenszel } from "./mantel-haenszel";
import type { TwoByTwo } from "./two-by-two";

const table = (
  referenceRight: number,
  referenceWrong: number,
  focalRight: number,
  focalWrong: number,
): TwoByTwo => ({ referenceRight, referenceWrong, focalRight, focalWrong });

/** The cube of an item with these answers; a stratum is a rest score. */
const cubeWith = (strata: readonly TwoByTwo[]) =>
  cubeOfRecords(
    strata.flatMap((stratum, rest) => {
      const answers = (count: number, group: string, isRight: boolean) =>
        new Array<null>(count).fill(null).map(() =>
          record({
            group,
            mark: isRight ? ONE : ZERO,
            // Strata are totals: a wrong answer has one mark more elsewhere.
            total: rational(rest + 1),
            maxTotal: rational(20),
          }),
        );
      return [
        ...answers(stratum.referenceRight, "men", true),
        ...answers(stratum.referenceWrong, "men", false),
        ...answers(stratum.focalRight, "women", true),
        ...answers(stratum.focalWrong, "women", false),
      ];
    }),
  );
const groups = { reference: "men", focal: "women" };

// Penicillin in rabbits, Mantel (1963) in Agresti (1990, p. 231): cured and died, at once and late.
const RABBITS = [
  table(0, 6, 0, 5),
  table(3, 3, 0, 6),
  table(6, 0, 2, 4),
  table(5, 1, 6, 0),
  table(2, 0, 5, 0),
];

// Admissions to Berkeley by department, Bickel, Hammel and O'Connell (1975).
const BERKELEY = [
  table(512, 313, 89, 19),
  table(353, 207, 17, 8),
  table(120, 205, 202, 391),
  table(138, 279, 131, 244),
  table(53, 138, 94, 299),
  table(22, 351, 24, 317),
];

describe("Mantel and Haenszel", () => {
  it("have the published figures of the rabbits", () => {
    const { value } = mantelHaenszel(RABBITS);
    expect(value?.oddsRatio).toBeCloseTo(7, 10);
    expect(value?.chiSquare).toBeCloseTo(3.9286, 4);
    expect(value?.p).toBeCloseTo(0.04747, 5);
    // 95 % interval of the odds ratio: 1.026713 to 47.725133 (R, help of mantelhaen.test).
    const half = 1.959964 * (value?.logStandardError ?? NaN);
    expect(7 * Math.exp(-half)).toBeCloseTo(1.026713, 5);
    expect(7 * Math.exp(half)).toBeCloseTo(47.725133, 4);
  });

  it("have the published figures of Berkeley", () => {
    const { value } = mantelHaenszel(BERKELEY);
    expect(value?.oddsRatio).toBeCloseTo(0.9046968, 7);
    expect(value?.chiSquare).toBeCloseTo(1.4269, 4);
    expect(value?.p).toBeCloseTo(0.2323, 4);
  });

  it("turn the odds over when the groups change places", () => {
    const cell = fc.integer({ min: 1, max: 30 });
    const anyTable = fc.tuple(cell, cell, cell, cell);
    fc.assert(
      fc.property(fc.array(anyTable, { minLength: 1, maxLength: 5 }), (rows) => {
        const here = mantelHaenszel(rows.map(([a, b, c, d]) => table(a, b, c, d))).value;
        const there = mantelHaenszel(rows.map(([a, b, c, d]) => table(c, d, a, b))).value;
        expect((here?.oddsRatio ?? NaN) * (there?.oddsRatio ?? NaN)).toBeCloseTo(1, 9);
        expect(here?.chiSquare).toBeCloseTo(there?.chiSquare ?? NaN, 9);
        expect(here?.logStandardError).toBeCloseTo(there?.logStandardError ?? NaN, 9);
      }),
    );
  });

  it("say why there is nothing to say", () => {
    expect(mantelHaenszel([]).reason).toBe("one-group");
    expect(mantelHaenszel([table(3, 4, 0, 0)]).reason).toBe("one-group");
    expect(mantelHaenszel([table(3, 0, 2, 0)]).reason).toBe("one-group");
    expect(mantelHaenszel([table(3, 0, 0, 3)]).reason).toBe("too-few");
  });

  it("do not correct by more than there is", () => {
    expect(mantelHaenszel([table(5, 5, 5, 5)]).value).toMatchObject({ chiSquare: 0, p: 1 });
  });
});

describe("differential functioning", () => {
  it("reads its strata from the totals", () => {
    const { value } = differentialFunctioning(cubeWith(RABBITS), groups);
    expect(value).toMatchObject({ nReference: 26, nFocal: 28, class: "B" });
    expect(value?.oddsRatio).toBeCloseTo(7, 10);
    expect(value?.delta).toBeCloseTo(-2.35 * Math.log(7), 10);
    expect(value?.deltaInterval.high).toBeLessThan(0);
  });

  it("classes as ETS does", () => {
    const classOf = (...strata: readonly TwoByTwo[]) =>
      differentialFunctioning(cubeWith(strata), groups).value?.class;
    expect(classOf(...BERKELEY)).toBe("A");
    // Odds ratio 3: delta −2.58, and surely beyond 1 with so many.
    expect(classOf(table(300, 100, 200, 200))).toBe("C");
    // The same odds among few: large, but not surely beyond 1.
    expect(classOf(table(30, 10, 20, 20))).toBe("B");
    // Odds ratio 1.65: delta −1.18.
    expect(classOf(table(249, 151, 200, 200))).toBe("B");
    // Large in size, and no more than chance.
    expect(classOf(table(3, 1, 2, 2))).toBe("A");
  });

  it("can sort totals into bands, where every learner has another", () => {
    const learners = Array.from({ length: 200 }, (_, index) =>
      record({
        group: index % 2 === 0 ? "men" : "women",
        mark: index % 3 === 0 ? ONE : ZERO,
        total: rational(index, 7),
        maxTotal: rational(40),
      }),
    );
    const cube = cubeOfRecords(learners);
    expect(differentialFunctioning(cube, groups).reason).toBe("one-group");
    expect(differentialFunctioning(cube, { ...groups, bands: 5 }).value?.class).toBe("A");
  });

  it("needs both groups", () => {
    expect(differentialFunctioning(cubeOf([]), groups).reason).toBe("no-answers");
    const men = cubeOfRecords([record({ group: "men" })]);
    expect(differentialFunctioning(men, groups).reason).toBe("one-group");
    const mixed = cubeOfRecords([record(), record({ maxTotal: rational(2) })]);
    expect(differentialFunctioning(mixed, groups).reason).toBe("mixed-scales");
  });
});
