import type { AnswerRecord } from "./answer-record";
import { cellsOf } from "./cells-of";
import { withCells, type Cube } from "./cube";

/** The cube of an item with one more record of it. */
export function add(cube: Cube, record: AnswerRecord): Cube {
  return withCells(cube, counted(record, 1));
}

/** The cube without a record that was added before; remove ∘ add is the identity. */
export function remove(cube: Cube, record: AnswerRecord): Cube {
  return withCells(cube, counted(record, -1));
}

const counted = (record: AnswerRecord, count: number) =>
  cellsOf(record).map((cell) => ({ ...cell, count }));
