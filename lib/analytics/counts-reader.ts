import type { CountedStoredCell } from "./report-counts";

/** Where a report gets its counts from, in parts, so that a long exam need not be in memory whole. */
export interface CountsReader {
  /**
   * At one moment the counts that all questions are compared by: of whole attempts, everybody's marks
   * and totals, and the first question's groups. With these every count of some questions.
   */
  readonly shared: (whole: readonly string[]) => Promise<Iterable<CountedStoredCell>>;
  /** Every count of some questions. */
  readonly items: (itemKeys: readonly string[]) => Promise<Iterable<CountedStoredCell>>;
}

/**
 * Reads from counts that are in memory, all of the same moment.
 *
 * @param grouped the question whose groups are those of the class
 */
export function readerOf(cells: Iterable<CountedStoredCell>, grouped: string): CountsReader {
  const all = [...cells];
  const isShared = ({ table, itemKey }: CountedStoredCell): boolean =>
    table === "scale" ||
    table === "score" ||
    itemKey === "" ||
    (table === "group" && itemKey === grouped);
  const byItem = new Map<string, CountedStoredCell[]>();
  for (const cell of all) {
    const own = byItem.get(cell.itemKey);
    if (own === undefined) byItem.set(cell.itemKey, [cell]);
    else own.push(cell);
  }
  return {
    shared: (whole) =>
      Promise.resolve(all.filter((cell) => isShared(cell) || whole.includes(cell.itemKey))),
    items: (itemKeys) => Promise.resolve(itemKeys.flatMap((key) => byItem.get(key) ?? [])),
  };
}
