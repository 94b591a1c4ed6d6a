import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ONE, rational, ZERO } from "@/lib/arithmetic/rational";
import { cubeOfRecords } from "@/lib/statistics/attempts.fixture";
import { record } from "@/lib/statistics/record.fixture";
import { facilityByGroup, meanByGroup } from "./group-figures";
import { groupQuery } from "./group-query";
import { groupsInWords } from "./groups-in-words";
import { reportGroups } from "./report-groups";
import { shownGroups } from "./shown-groups";

/** An item answered by so many people of each group, the first `right` of them rightly. */
const cubeWith = (
  ...groups: readonly { name: string | null; n: number; right?: number; total?: number }[]
) =>
  cubeOfRecords(
    groups.flatMap(({ name, n, right = 0, total = 1 }) =>
      Array.from({ length: n }, (_, index) =>
        record({
          group: name,
          mark: index < right ? ONE : ZERO,
          total: rational(total),
          maxTotal: rational(4),
        }),
      ),
    ),
  );

describe("which groups are broken down", () => {
  const names = (...sizes: readonly number[]) =>
    sizes.map((n, index) => ({ name: "abcdef"[index] ?? "", n }));

  it("are those of five people and more", () => {
    expect(shownGroups(names(5, 12), 17)).toEqual({
      shown: [
        { name: "b", n: 12 },
        { name: "a", n: 5 },
      ],
      rest: 0,
    });
    expect(shownGroups(names(4), 4)).toEqual({ shown: [], rest: 4 });
  });

  it("withhold one more where a small one would be what is left of the class", () => {
    expect(shownGroups(names(30, 12, 4), 46)).toMatchObject({
      shown: [{ name: "a" }],
      rest: 16,
    });
    // Two small ones together are nobody's figure.
    expect(shownGroups(names(30, 12, 4, 3), 49).shown.map(({ name }) => name)).toEqual(["a", "b"]);
    // Those in no group are a rest as well.
    expect(shownGroups(names(30, 12), 43)).toMatchObject({ shown: [{ name: "a" }], rest: 13 });
    expect(shownGroups(names(30, 12), 47).shown).toHaveLength(2);
  });

  it("never leave a rest of one to four, and never show a group of fewer than five", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 6 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: 9 }), (all, alone) => {
        const n = all.reduce((sum, size) => sum + size, alone);
        const { shown, rest } = shownGroups(names(...all), n);
        expect(shown.every((group) => group.n >= 5)).toBe(true);
        expect(shown.reduce((sum, group) => sum + group.n, rest)).toBe(n);
        expect(rest === 0 || rest >= 5 || shown.length === 0).toBe(true);
      }),
    );
  });
});

describe("which groups are compared", () => {
  const cube = cubeWith({ name: "a", n: 40 }, { name: "b", n: 30 }, { name: "c", n: 20 });
  const pair = (reference?: string, focal?: string, of = cube) =>
    reportGroups(of, { reference, focal })?.pair;

  it("are the largest and the next, unless somebody asks for others", () => {
    expect(pair()).toEqual({ reference: "a", focal: "b" });
    expect(pair("c", "a")).toEqual({ reference: "c", focal: "a" });
    expect(pair("c")).toEqual({ reference: "c", focal: "a" });
    expect(pair(undefined, "a")).toEqual({ reference: "b", focal: "a" });
    expect(pair("b", "b")).toEqual({ reference: "b", focal: "a" });
    expect(groupQuery(pair("c", "a"))).toBe("?reference=c&focal=a");
  });

  it("are those of twenty people and more, and a smaller one is as if it were not", () => {
    const few = cubeWith({ name: "a", n: 40 }, { name: "b", n: 20 }, { name: "c", n: 19 });
    expect(reportGroups(few, {})?.comparable).toEqual(["a", "b"]);
    expect(pair("c", "a", few)).toEqual(pair("no such group", "a", few));
    expect(pair(undefined, undefined, cubeWith({ name: "a", n: 40 }, { name: "b", n: 19 }))).toBe(
      null,
    );
  });

  it("are there only where somebody is in a group", () => {
    expect(reportGroups(cubeWith({ name: null, n: 40 }), {})).toBeNull();
  });

  it("are matched by bands of totals where totals are fractions", () => {
    const fractions = cubeOfRecords(
      Array.from({ length: 60 }, (_, index) =>
        record({
          group: index % 2 === 0 ? "a" : "b",
          mark: index % 3 === 0 ? ONE : ZERO,
          total: rational(index, 7),
          maxTotal: rational(10),
        }),
      ),
    );
    expect(pair(undefined, undefined, fractions)?.bands).toBe(10);
  });
});

describe("figures of groups", () => {
  it("are of the people of each group alone", () => {
    const cube = cubeWith(
      { name: "a", n: 20, right: 15, total: 3 },
      { name: "b", n: 10, right: 2, total: 1 },
      { name: null, n: 5, right: 5 },
    );
    const groups = reportGroups(cube, {}) ?? expect.fail();
    const figures = facilityByGroup(cube, groups);
    expect(figures.map(({ name, n, figure }) => [name, n, figure.value])).toEqual([
      ["a", 20, 0.75],
      ["b", 10, 0.2],
    ]);
    // Wilson's interval of 15 of 20.
    expect(figures[0]?.figure.interval?.low).toBeCloseTo(0.5313, 4);
    expect(figures[0]?.figure.interval?.high).toBeCloseTo(0.8881, 4);
    expect(meanByGroup(cube, groups).map(({ figure }) => figure.value)).toEqual([3, 1]);
    expect(groups.rest).toBe(5);
  });
});

describe("the comparison in words", () => {
  const value = {
    reference: "morning",
    focal: "evening",
    nReference: 40,
    nFocal: 20,
    delta: -1.7,
    deltaStandardError: 0.3,
    deltaInterval: { low: -2.3, high: -1.1 },
    class: "C" as const,
    oddsRatio: 2,
    logStandardError: 0.1,
    chiSquare: 9,
    p: 0.002,
  } as const;
  const sizes = [
    { name: "morning", n: 40 },
    { name: "evening", n: 20 },
  ];

  it("says for whom it is harder, how sure that is, and how much it is", () => {
    expect(groupsInWords({ value }, { shown: sizes })).toBe(
      "At equal totals the question is harder for “evening” (20) than for “morning” (40): −1.70 on the delta scale, 95% interval −2.30 to −1.10. That is moderate to large (class C).",
    );
  });

  it("does not say the size of a group that is withheld", () => {
    expect(groupsInWords({ value }, { shown: sizes.slice(0, 1) })).not.toContain("20");
  });
});
