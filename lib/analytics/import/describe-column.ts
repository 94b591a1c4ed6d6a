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
  for (const { cells } of rows) {
    const cell = cells[index] ?? "";
    if (isBlank(cell, blanks)) {
      blank += 1;
      continue;
    }
    const known = cell.toLowerCase();
    const before = counts.get(known);
    if (before === undefined) counts.set(known, { value: cell, count: 1 });
    else before.count += 1;
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
