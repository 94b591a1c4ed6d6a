import type { ResponseTable } from "./read-table";
import { isBlank } from "./read-answer";

/** What stands in a column. */
export interface ColumnContents {
  readonly name: string;
  /** What it is at, from 0. */
  readonly index: number;
  /** How often each value stands there, by its first spelling, the most frequent first. */
  readonly values: readonly { readonly value: string; readonly count: number }[];
  readonly blanks: number;
  /** Cells that are not blank. */
  readonly filled: number;
  readonly isNumeric: boolean;
}

export function describeColumn(
  { columns, rows }: Pick<ResponseTable, "columns" | "rows">,
  index: number,
  blanks: readonly string[],
): ColumnContents {
  const counts = new Map<string, { value: string; count: number }>();
  let blank = 0;
  for (const [cell, count] of cellsIn(rows, index)) {
    if (isBlank(cell, blanks)) {
      blank += count;
      continue;
    }
    const known = cell.toLowerCase();
    const before = counts.get(known);
    if (before === undefined) counts.set(known, { value: cell, count });
    else before.count += count;
  }
  const values = [...counts.values()].sort((one, other) => other.count - one.count);
  return {
    name: columns[index] ?? "",
    index,
    values,
    blanks: blank,
    filled: rows.length - blank,
    isNumeric: values.length > 0 && values.every(({ value }) => /^-?\d+([.,]\d+)?$/u.test(value)),
  };
}

/** A table is described several times while it is read, and its cells are counted once. */
const counted = new WeakMap<ResponseTable["rows"], Map<number, ReadonlyMap<string, number>>>();

/** How often each cell stands in a column, in the order in which they first do. */
function cellsIn(rows: ResponseTable["rows"], index: number): ReadonlyMap<string, number> {
  const columns = counted.get(rows) ?? new Map<number, ReadonlyMap<string, number>>();
  counted.set(rows, columns);
  const known = columns.get(index);
  if (known !== undefined) return known;
  const found = new Map<string, number>();
  for (const { cells } of rows) {
    const cell = cells[index] ?? "";
    found.set(cell, (found.get(cell) ?? 0) + 1);
  }
  columns.set(index, found);
  return found;
}
