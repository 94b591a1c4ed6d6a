import { describe, expect, it } from "vitest";
import { equals, rational } from "@/lib/arithmetic/rational";
import { cubeOf } from "@/lib/statistics/cube/cube";
import { cellsOf } from "@/lib/statistics/cube/cells-of";
import { totalCellsOf } from "@/lib/statistics/cube/total-cells-of";
import { countCells } from "./count-cells";
import { markerOf } from "./mark-person";
import { groupOf, recordOf } from "./records-of";
import type { ImportContent, ImportRow } from "./response-import";

const CONTENT: ImportContent = {
  items: [
    { key: "1", label: "Q1", kind: "single", options: ["A", "B"], right: ["A", "B"] },
    { key: "2", label: "Q2", kind: "several", options: ["A", "B", "C", "D"], right: ["A", "C"] },
  ],
  groups: ["Gender"],
  compareBy: 0,
  rule: "each-answer",
};

const recordsOf = (row: Pick<ImportRow, "answers" | "groups">) => {
  const { total } = markerOf(CONTENT)(row.answers);
  const group = groupOf(CONTENT, row);
  return CONTENT.items.map((_, index) =>
    recordOf(CONTENT, index, { ticked: row.answers[index] ?? null, total, group }),
  );
};

describe("the records of a person", () => {
  it("have a mark an item and one total, exact", () => {
    const records = recordsOf({ answers: [["B"], ["A"]], groups: ["f"] });
    // One of four options is wrong: three quarters; and each option of the first counts as right.
    expect(records.map(({ mark }) => equals(mark, rational(3, 4)))).toEqual([false, true]);
    expect(records.every(({ total }) => equals(total, rational(7, 4)))).toBe(true);
    expect(records.map(({ group }) => group)).toEqual(["Gender: f", "Gender: f"]);
  });

  it("give a blank answer nothing, and keep that it was blank", () => {
    const [one, two] = recordsOf({ answers: [null, null], groups: [null] });
    expect([one?.ticked, two?.ticked, one?.group]).toEqual([null, null, null]);
    expect(equals(two?.total ?? rational(1), rational(0))).toBe(true);
  });

  it("are counted by the statistics as any other answer", () => {
    const [, two] = recordsOf({ answers: [["A"], ["A", "C"]], groups: ["m"] });
    if (two === undefined) throw new Error("There is no record");
    const cells = cellsOf(two).map(({ table, key }) => ({ table, key, count: 1 }));
    expect(cubeOf(cells)).toEqual(cubeOf([...cells].reverse()));
    expect(cells.filter(({ table }) => table === "group")).toHaveLength(1);
  });
});

describe("the cells of an import", () => {
  it("are those that its records add one by one", () => {
    const rows: readonly ImportRow[] = Array.from({ length: 40 }, (_, at) => ({
      line: at + 2,
      answers: [
        at % 5 === 0 ? null : [at % 2 === 0 ? "A" : "B"],
        at % 3 === 0 ? ["A", "C"] : ["D"],
      ],
      groups: [at % 7 === 0 ? null : at % 2 === 0 ? "f" : "m"],
    }));
    const oneByOne = new Map<string, number>();
    for (const row of rows) {
      const records = recordsOf(row);
      for (const cell of [...records.flatMap(cellsOf), ...totalCellsOf(records)]) {
        const name = JSON.stringify(Object.entries(cell).toSorted());
        oneByOne.set(name, (oneByOne.get(name) ?? 0) + 1);
      }
    }
    expect(oneByOne.size).toBeGreaterThan(30);
    const counted = [...countCells(CONTENT, rows)].map(({ count, ...cell }) => {
      return [JSON.stringify(Object.entries(cell).toSorted()), count] as const;
    });
    expect(counted).toHaveLength(oneByOne.size);
    expect(new Map(counted)).toEqual(oneByOne);
  });
});
