import type { StoredCell } from "./course-cell";

/**
 * The counts of a table at one place, each key once, as two lists of the same length: an object a
 * count would take most of the time that the report on a long exam takes.
 */
export interface CountedTable extends Omit<StoredCell, "key"> {
  readonly keys: readonly string[];
  readonly counts: readonly number[];
}

/** The tables that counted cells make; cells that are equal are summed. */
export function tablesOf(
  cells: Iterable<StoredCell & { readonly count: number }>,
): readonly CountedTable[] {
  const tables = new Map<string, Omit<StoredCell, "key"> & { counts: Map<string, number> }>();
  for (const { key, count, ...place } of cells) {
    const { itemKey, versionKey, variantKey, attempts, maxTotal, table } = place;
    const name = JSON.stringify([itemKey, versionKey, variantKey, attempts, maxTotal, table]);
    const known = tables.get(name) ?? { ...place, counts: new Map<string, number>() };
    known.counts.set(key, (known.counts.get(key) ?? 0) + count);
    tables.set(name, known);
  }
  return [...tables.values()].map(({ counts, ...place }) => ({
    ...place,
    keys: [...counts.keys()],
    counts: [...counts.values()],
  }));
}
