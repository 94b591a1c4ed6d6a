import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ONE, rational, ZERO } from "@/lib/arithmetic/rational";
import { record } from "../record.fixture";
import { add, remove } from "./add";
import { readFraction, writeFraction } from "./fraction-text";
import type { AnswerRecord } from "./answer-record";
import { TABLES } from "./cell";
import { cellsOf } from "./cells-of";
import { cellsIn, cubeOf, cubeOfTables, type Cube } from "./cube";
import { isSound } from "./is-sound";
import { merge } from "./merge";
import {
  attemptsIn,
  certaintiesIn,
  combinationsIn,
  durationsIn,
  groupsIn,
  optionsIn,
  scalesIn,
  scoresIn,
  totalsIn,
  variantsIn,
} from "./read-tables";
import { totalCellsOf } from "./total-cells-of";

const options = ["A", "B", '["', "\u0000"];
const anyFraction = fc
  .tuple(fc.integer({ min: -2, max: 6 }), fc.integer({ min: 1, max: 3 }))
  .map(([numerator, denominator]) => rational(numerator, denominator));
const anyRecord: fc.Arbitrary<AnswerRecord> = fc
  .record({
    variantKey: fc.constantFrom("a", "b"),
    attemptNumber: fc.integer({ min: 1, max: 12 }),
    mark: anyFraction,
    total: anyFraction,
    maxTotal: fc.constantFrom(rational(6), rational(7)),
    ticked: fc.option(fc.subarray(options)),
    certainty: fc.option(fc.integer({ min: 0, max: 3 })),
    seconds: fc.option(fc.double({ min: 0, max: 5000, noNaN: true })),
    group: fc.option(fc.constantFrom("x", "y")),
  })
  .map((special) => record({ ...special, options }));
const anyRecords = fc.array(anyRecord, { maxLength: 12 });

const EMPTY = cubeOf([]);
const inOneGo = (records: readonly AnswerRecord[]): Cube =>
  cubeOf(records.flatMap(cellsOf).map((cell) => ({ ...cell, count: 1 })));
const oneByOne = (records: readonly AnswerRecord[]): Cube => records.reduce(add, EMPTY);

describe("a cube", () => {
  it("is the same built record by record and in one go", () => {
    fc.assert(
      fc.property(anyRecords, (all) => {
        expect(oneByOne(all)).toEqual(inOneGo(all));
      }),
    );
  });

  it("merges in any order and grouping, with the empty cube as neutral", () => {
    fc.assert(
      fc.property(anyRecords, anyRecords, anyRecords, (one, two, three) => {
        const [a, b, c] = [inOneGo(one), inOneGo(two), inOneGo(three)];
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
        expect(merge(a, EMPTY)).toEqual(a);
        expect(merge(a, b)).toEqual(inOneGo([...one, ...two]));
      }),
    );
  });

  it("is as before when a record is added and taken out, in either order", () => {
    fc.assert(
      fc.property(anyRecords, anyRecord, (all, one) => {
        const cube = inOneGo(all);
        expect(remove(add(cube, one), one)).toEqual(cube);
        expect(add(remove(cube, one), one)).toEqual(cube);
        expect(isSound(cube)).toBe(true);
      }),
    );
  });

  it("survives being stored as cells, with counts as a database gives them", () => {
    fc.assert(
      fc.property(anyRecords, (all) => {
        const cube = inOneGo(all);
        const stored = [...cellsIn(cube)].map((cell) => ({ ...cell, count: BigInt(cell.count) }));
        expect(cubeOf(stored.reverse())).toEqual(cube);
      }),
    );
  });

  it("is the same from whole tables, however their counts are spread over several", () => {
    fc.assert(
      fc.property(anyRecords, anyRecords, (one, two) => {
        const tables = [one, two].map(inOneGo).flatMap((cube) =>
          TABLES.map((table) => ({
            table,
            keys: [...cube[table].keys()],
            counts: [...cube[table].values()],
          })),
        );
        expect(cubeOfTables(tables)).toEqual(inOneGo([...one, ...two]));
        const back = tables.map((of) => ({ ...of, counts: of.counts.map((count) => -count) }));
        expect(cubeOfTables([...tables, ...back])).toEqual(EMPTY);
      }),
    );
  });

  it("leaves the cube that it is made from as it was", () => {
    const before = inOneGo([record()]);
    add(before, record());
    remove(before, record());
    expect(before).toEqual(inOneGo([record()]));
  });

  it("says when something was taken out that never was in", () => {
    expect(isSound(remove(EMPTY, record()))).toBe(false);
    expect(scoresIn(remove(EMPTY, record()))).toEqual([]);
  });

  it("tells a key that nothing here wrote", () => {
    const broken = (key: string) => () => scoresIn(cubeOf([{ table: "score", key, count: 1 }]));
    expect(broken('{"mark":1}')).toThrow(SyntaxError);
    expect(broken("[1,2]")).toThrow(SyntaxError);
    expect(broken('["1"]')).toThrow(SyntaxError);
    expect(broken('["1","0.5"]')).toThrow(SyntaxError);
  });
});

describe("a fraction", () => {
  it("is read for what it says, however many were read before", () => {
    const texts = Array.from({ length: 12_000 }, (_, at) => `${String(at)}/12001`);
    for (const text of [...texts, ...texts.slice(0, 50)]) {
      expect(writeFraction(readFraction(text))).toBe(reduced(text));
    }
    expect(readFraction("2/4")).toEqual(rational(1, 2));
    expect(() => readFraction("1/2/3")).toThrow(SyntaxError);
    expect(() => readFraction("1/2/3")).toThrow(SyntaxError);
  });
});

const reduced = (text: string): string => {
  const [numerator = "", denominator = ""] = text.split("/");
  return writeFraction(rational(BigInt(numerator), BigInt(denominator)));
};

describe("the tables", () => {
  const answered = record({
    variantKey: "b",
    attemptNumber: 2,
    mark: rational(2, 4),
    total: rational(9, 2),
    maxTotal: rational(6),
    ticked: ["C", "A", "C", "not shown"],
    certainty: 3,
    seconds: 12.5,
    group: "x",
  });
  const half = rational(1, 2);
  const cube = oneByOne([answered, answered, record()]);

  it("hold what a record says", () => {
    const score = { mark: half, total: rational(9, 2), count: 2 };
    expect(scoresIn(cube)).toEqual([{ mark: ZERO, total: ZERO, count: 1 }, score]);
    expect(optionsIn(cube)).toContainEqual({ option: "A", state: "ticked", ...score });
    expect(optionsIn(cube)).toContainEqual({ option: "B", state: "left", ...score });
    expect(optionsIn(cube).filter(({ state }) => state === "blank")).toHaveLength(4);
    expect(combinationsIn(cube)).toEqual([
      { ticked: ["A", "C"], mark: half, count: 2 },
      { ticked: null, mark: ZERO, count: 1 },
    ]);
    expect(certaintiesIn(cube)).toEqual([{ of: 3, mark: half, count: 2 }]);
    expect(durationsIn(cube)).toEqual([{ of: 10, mark: half, count: 2 }]);
    expect(variantsIn(cube)).toEqual([
      { of: "a", mark: ZERO, count: 1 },
      { of: "b", mark: half, count: 2 },
    ]);
    expect(attemptsIn(cube)).toContainEqual({ of: 2, mark: half, count: 2 });
    expect(groupsIn(cube)).toEqual([{ group: "x", ...score }]);
    expect(scalesIn(cube)).toEqual([
      { maxMark: ONE, maxTotal: ONE, count: 1 },
      { maxMark: ONE, maxTotal: rational(6), count: 2 },
    ]);
    expect(totalsIn(cube)).toEqual([]);
  });

  it("tell ticking nothing from leaving blank", () => {
    expect(combinationsIn(oneByOne([record({ ticked: [] })]))).toEqual([
      { ticked: [], mark: ZERO, count: 1 },
    ]);
  });

  it("keep first attempts, items, variants and scales apart in what is stored", () => {
    const place = { itemKey: "item", versionKey: "1", variantKey: "b" };
    expect(cellsOf(answered)).toContainEqual({
      ...place,
      attempts: "later",
      maxTotal: "6",
      table: "score",
      key: '["1/2","9/2"]',
    });
    expect(cellsOf(record())[0]).toMatchObject({
      ...place,
      variantKey: "a",
      attempts: "first",
      maxTotal: "1",
    });
  });

  it("count a whole attempt once", () => {
    const cells = totalCellsOf([answered, answered]);
    expect(cells.map(({ table, key }) => ({ table, key }))).toEqual([
      { table: "scale", key: '["6","6"]' },
      { table: "total", key: '["9/2"]' },
    ]);
    expect(cells[0]).toMatchObject({
      itemKey: "",
      versionKey: "",
      variantKey: "",
      attempts: "later",
    });
    expect(totalCellsOf([])).toEqual([]);
    const counted = cells.map((cell) => ({ ...cell, count: 1 }));
    expect(totalsIn(cubeOf(counted))).toEqual([{ total: rational(9, 2), count: 1 }]);
  });

  it("name each cell once, also for an option that is listed twice", () => {
    const cells = cellsOf(record({ options: ["A", "A", "B"], ticked: ["A"] }));
    expect(new Set(cells.map(({ table, key }) => table + key)).size).toBe(cells.length);
  });
});
