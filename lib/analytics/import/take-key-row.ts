import { SAYS_GROUP, SAYS_OTHER, SAYS_TOTAL, SAYS_WHO } from "./column-names";
import { isKeyWord, type KeyEntry } from "./read-key";
import type { ResponseTable } from "./read-table";

/** Takes the line that is no person but the key ("key" in one of its cells) out of a table. */
export function takeKeyRow(table: ResponseTable): {
  readonly table: ResponseTable;
  readonly entries: readonly KeyEntry[];
} {
  const row = table.rows.find(({ cells }) => cells.some(isKeyWord));
  if (row === undefined) return { table, entries: [] };
  const isOther = (name: string): boolean =>
    [SAYS_WHO, SAYS_TOTAL, SAYS_GROUP, SAYS_OTHER].some((says) => says.test(name));
  const entries = table.columns.flatMap((name, index): KeyEntry[] => {
    const key = row.cells[index] ?? "";
    return key === "" || isKeyWord(key) || isOther(name) ? [] : [{ line: row.line, name, key }];
  });
  return { table: { ...table, rows: table.rows.filter((other) => other !== row) }, entries };
}
