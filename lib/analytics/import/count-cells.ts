import type { AnswerRecord } from "@/lib/statistics/cube/answer-record";
import { cellsOf } from "@/lib/statistics/cube/cells-of";
import { writeFraction } from "@/lib/statistics/cube/fraction-text";
import { totalCellsOf } from "@/lib/statistics/cube/total-cells-of";
import { type CellChange, type CellPlace, Delta } from "../delta";
import { recordsOf } from "./records-of";
import type { ImportContent, ImportRow } from "./response-import";

/**
 * Every cell of the people of an import, with its count. Answers that are alike in all that is counted
 * are counted once with how many they are: a class has far fewer kinds of answers than answers.
 */
export function countCells(
  place: CellPlace,
  content: ImportContent,
  rows: readonly ImportRow[],
): readonly CellChange[] {
  const kinds = new Map<string, Kind>();
  const totals = new Map<string, Kind>();
  for (const row of rows) {
    const records = recordsOf(content, row);
    const [first] = records;
    if (first === undefined) continue;
    const total = writeFraction(first.total);
    count(totals, total, first);
    for (const record of records) {
      const { itemKey, ticked, group } = record;
      count(
        kinds,
        `${itemKey}\0${ticked?.join("\0") ?? "\0"}\0\0${total}\0${group ?? "\0"}`,
        record,
      );
    }
  }
  const delta = new Delta();
  for (const { record, number } of kinds.values()) delta.add(place, cellsOf(record), number);
  for (const { record, number } of totals.values())
    delta.add(place, totalCellsOf([record]), number);
  return delta.changes();
}

/** Answers that add the same cells. */
interface Kind {
  readonly record: AnswerRecord;
  number: number;
}

function count(kinds: Map<string, Kind>, name: string, record: AnswerRecord): void {
  const known = kinds.get(name);
  if (known === undefined) kinds.set(name, { record, number: 1 });
  else known.number += 1;
}
