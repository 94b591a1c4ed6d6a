import { describe, expect, it } from "vitest";
import { ONE, rational, ZERO } from "@/lib/arithmetic/rational";
import { cubeOfRecords } from "../attempts.fixture";
import { facility } from "../item/facility";
import { record } from "../record.fixture";
import { ofGroup } from "./of-group";
import { scalesIn, scoresIn, totalsIn } from "./read-tables";

describe("the answers of one group", () => {
  const half = rational(1, 2);
  const answer = (group: string | null, mark: typeof ONE, total: number) =>
    record({ group, mark, total: rational(total), maxTotal: rational(4) });
  const cube = cubeOfRecords([
    answer("day", ONE, 3),
    answer("day", ONE, 3),
    answer("day", half, 2),
    answer("night", ZERO, 1),
    answer(null, ONE, 4),
  ]);

  it("have their marks and totals, and nobody else's", () => {
    const own = ofGroup(cube, "day");
    expect(scoresIn(own)).toEqual([
      { mark: ONE, total: rational(3), count: 2 },
      { mark: half, total: rational(2), count: 1 },
    ]);
    expect(totalsIn(own)).toEqual([
      { total: rational(2), count: 1 },
      { total: rational(3), count: 2 },
    ]);
    expect(facility(own).value).toBeCloseTo(2.5 / 3, 12);
    expect(facility(ofGroup(cube, "night")).value).toBe(0);
  });

  it("are out of what all are out of, and none for a group that there is not", () => {
    expect(scalesIn(ofGroup(cube, "day"))).toMatchObject([{ maxMark: ONE, maxTotal: rational(4) }]);
    expect(scoresIn(ofGroup(cube, "evening"))).toEqual([]);
  });
});
