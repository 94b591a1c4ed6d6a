import type { CountedTable } from "./counted-table";

/** Where a report gets its counts from, in parts, so that a long exam need not be in memory whole. */
export interface CountsReader {
  /**
   * At one moment the counts that all questions are compared by: of whole attempts, everybody's marks
   * and totals, and the first question's groups. With these every count of some questions.
   */
  readonly shared: (whole: readonly string[]) => Promise<readonly CountedTable[]>;
  /** Every count of some questions. */
  readonly items: (itemKeys: readonly string[]) => Promise<readonly CountedTable[]>;
}

/**
 * Reads from counts that are in memory, all of the same moment.
 *
 * @param grouped the question whose groups are those of the class
 */
export function readerOf(all: readonly CountedTable[], grouped: string): CountsReader {
  const isShared = ({ table, itemKey }: CountedTable): boolean =>
    table === "scale" ||
    table === "score" ||
    itemKey === "" ||
    (table === "group" && itemKey === grouped);
  const byItem = new Map<string, CountedTable[]>();
  for (const table of all) {
    const own = byItem.get(table.itemKey);
    if (own === undefined) byItem.set(table.itemKey, [table]);
    else own.push(table);
  }
  return {
    shared: (whole) =>
      Promise.resolve(all.filter((table) => isShared(table) || whole.includes(table.itemKey))),
    items: (itemKeys) => Promise.resolve(itemKeys.flatMap((key) => byItem.get(key) ?? [])),
  };
}
