import "server-only";
import type { Transaction } from "@/lib/platform/transaction";
import type { CellChange } from "../delta";

/**
 * Adds the changes to the stored counts, takes away the cells that fall to 0, and gives the counts of
 * each report that changed a new name.
 */
export async function writeChanges(
  transaction: Transaction,
  changes: readonly CellChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const rows = JSON.stringify(changes);
  await transaction.$executeRaw`
    INSERT INTO cube_cell AS c (course_id, source, item_key, version_key, variant_key, attempts, max_total,
      cell_table, key, count)
    SELECT "courseId", source, "itemKey", "versionKey", "variantKey", attempts, "maxTotal", "table", key, "by"
    FROM json_to_recordset(${rows}::json) AS n ("courseId" uuid, source text, "itemKey" text,
      "versionKey" text, "variantKey" text, attempts text, "maxTotal" text, "table" text, key text, "by" int)
    ON CONFLICT (course_id, source, item_key, version_key, variant_key, attempts, max_total, cell_table, key)
    DO UPDATE SET count = c.count + excluded.count`;
  await transaction.$executeRaw`
    DELETE FROM cube_cell c
    USING json_to_recordset(${rows}::json) AS n ("courseId" uuid, source text, "itemKey" text,
      "versionKey" text, "variantKey" text, attempts text, "maxTotal" text, "table" text, key text)
    WHERE c.count = 0 AND c.course_id = n."courseId" AND c.source = n.source
      AND c.item_key = n."itemKey" AND c.version_key = n."versionKey" AND c.variant_key = n."variantKey" AND c.attempts = n.attempts
      AND c.max_total = n."maxTotal" AND c.cell_table = n."table" AND c.key = n.key`;
  const places = new Map(
    changes.map(({ courseId, source }) => [`${courseId} ${source}`, { courseId, source }]),
  );
  await transaction.$executeRaw`
    INSERT INTO counts_revision (course_id, source, revision)
    SELECT "courseId", source, gen_random_uuid()
    FROM json_to_recordset(${JSON.stringify([...places.values()])}::json) AS n ("courseId" uuid, source text)
    ON CONFLICT (course_id, source) DO UPDATE SET revision = excluded.revision`;
}
