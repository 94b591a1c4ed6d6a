import type { AnswerRecord } from "./answer-record";
import type { Cell, Table } from "./cell";
import { writeKey } from "./cell-key";
import { durationBucket } from "./duration-bucket";
import { writeFraction } from "./fraction-text";

/** Attempt numbers from here on share a cell. */
const MANY_ATTEMPTS = 10;

/**
 * Every cell that one answered (or blank) item of a submitted attempt adds 1 to. Each cell is named
 * once, so that adding 1 to all of them is adding the record, and subtracting 1 takes it out again.
 */
export function cellsOf(record: AnswerRecord): readonly Cell[] {
  const { itemKey, versionKey, variantKey, attemptNumber, certainty, seconds, group } = record;
  const mark = writeFraction(record.mark);
  const total = writeFraction(record.total);
  const maxTotal = writeFraction(record.maxTotal);
  const attempts = attemptNumber <= 1 ? "first" : "later";
  const cell = (table: Table, ...parts: readonly string[]): Cell => ({
    itemKey,
    versionKey,
    variantKey,
    attempts,
    maxTotal,
    table,
    key: writeKey(parts),
  });

  const ticked = record.ticked === null ? null : new Set(record.ticked);
  const options = [...new Set(record.options)].sort();
  const state = (option: string): string =>
    ticked === null ? "blank" : ticked.has(option) ? "ticked" : "left";
  return [
    cell("scale", writeFraction(record.maxMark), maxTotal),
    cell("score", mark, total),
    ...options.map((option) => cell("option", option, state(option), mark, total)),
    ticked === null
      ? cell("combination", "blank", mark)
      : cell("combination", "answered", mark, ...options.filter((option) => ticked.has(option))),
    ...(certainty === null ? [] : [cell("certainty", String(certainty), mark)]),
    ...(seconds === null ? [] : [cell("duration", String(durationBucket(seconds)), mark)]),
    cell("variant", variantKey, mark),
    cell("attempt", String(Math.min(MANY_ATTEMPTS, attemptNumber)), mark),
    ...(group === null ? [] : [cell("group", group, mark, total)]),
  ];
}
