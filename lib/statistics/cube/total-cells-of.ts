import type { AnswerRecord } from "./answer-record";
import type { Cell } from "./cell";
import { writeKey } from "./cell-key";
import { writeFraction } from "./fraction-text";

/**
 * The cells that a submitted attempt adds 1 to as a whole, once, besides those of its items: its
 * total and its scale. None for an attempt without items.
 *
 * @param attempt any record of it will do, since each has the total
 */
export function totalCellsOf([record]: readonly AnswerRecord[]): readonly Cell[] {
  if (record === undefined) return [];
  const maxTotal = writeFraction(record.maxTotal);
  const place = {
    itemKey: "",
    versionKey: "",
    variantKey: "",
    maxTotal,
    attempts: record.attemptNumber <= 1 ? "first" : "later",
  } as const;
  return [
    { ...place, table: "scale", key: writeKey([maxTotal, maxTotal]) },
    { ...place, table: "total", key: writeKey([writeFraction(record.total)]) },
  ];
}
