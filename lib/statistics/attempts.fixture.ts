import { add, type Rational, rational, ZERO } from "@/lib/arithmetic/rational";
import { cellsOf } from "./cube/cells-of";
import type { AnswerRecord } from "./cube/answer-record";
import { cubeOf, type Cube } from "./cube/cube";
import { totalCellsOf } from "./cube/total-cells-of";
import { record } from "./record.fixture";

interface Class {
  readonly items: readonly Cube[];
  readonly totals: Cube;
}

/**
 * The cubes of a class.
 *
 * @param marks a learner's marks in each row, an item's in each column
 * @param also what else to say of the answer in a place
 */
export function classOf(
  marks: readonly (readonly Rational[])[],
  also: (learner: number, item: number) => Partial<AnswerRecord> = () => ({}),
): Class {
  const attempts = marks.map((row, learner) => {
    const total = row.reduce(add, ZERO);
    return row.map((mark, item) =>
      record({
        itemKey: String(item),
        mark,
        total,
        maxTotal: rational(row.length),
        ...also(learner, item),
      }),
    );
  });
  const width = marks[0]?.length ?? 0;
  return {
    items: Array.from({ length: width }, (_, item) =>
      cubeOfRecords(attempts.flatMap((attempt) => attempt.slice(item, item + 1))),
    ),
    totals: cubeOf(attempts.flatMap(totalCellsOf).map((cell) => ({ ...cell, count: 1 }))),
  };
}

/** The cube of an item's records. */
export const cubeOfRecords = (records: readonly AnswerRecord[]): Cube =>
  cubeOf(records.flatMap(cellsOf).map((cell) => ({ ...cell, count: 1 })));

/** Marks of 0 and 1 from rows such as "110". */
export const bits = (...rows: readonly string[]): readonly (readonly Rational[])[] =>
  rows.map((row) => [...row].map((bit) => rational(Number(bit))));
