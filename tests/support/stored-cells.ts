import type { StoredCell } from "@/lib/analytics/course-cell";
import type { CellPlace } from "@/lib/analytics/delta";
import { readCountedTables } from "@/lib/analytics/store/read-counted-tables";

/** The counts of a report as they are stored, one by one. */
export async function storedCells(
  place: CellPlace,
): Promise<readonly (StoredCell & { readonly count: number })[]> {
  const tables = await readCountedTables(place);
  return tables.flatMap(({ keys, counts, ...where }) =>
    keys.map((key, index) => ({ ...where, key, count: counts[index] ?? Number.NaN })),
  );
}
