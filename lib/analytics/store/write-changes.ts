import "server-only";
import type { Transaction } from "@/lib/platform/transaction";
import type { TableChange } from "../delta";

/**
 * Adds the changes to the stored counts, takes away the cells that fall to 0, and gives the counts of
 * each report that changed a new name.
 */
export async function writeChanges(
  transaction: Transaction,
  changes: readonly TableChange[],
): Promise<void> {
  if (changes.length === 0) return;
  await transaction.$executeRaw`
    INSERT INTO cube_cell AS c (course_id, source, item_key, version_key, variant_key, attempts, max_total,
      cell_table, key, count)
    SELECT "courseId", source, "itemKey", "versionKey", "variantKey", attempts, "maxTotal", "table",
      change.key, change.by
    FROM json_to_recordset(${JSON.stringify(changes)}::json) AS n ("courseId" uuid, source text,
        "itemKey" text, "versionKey" text, "variantKey" text, attempts text, "maxTotal" text, "table" text,
        keys text[], "by" int[]),
      unnest(n.keys, n."by") AS change (key, by)
    ON CONFLICT (course_id, source, item_key, version_key, variant_key, attempts, max_total, cell_table, key)
    DO UPDATE SET count = c.count + excluded.count`;
  // A count is never below 0, so that only one that was lowered can have fallen to it.
  const lowered = changes.filter(({ by }) => by.some((change) => change < 0));
  if (lowered.length > 0) {
    await transaction.$executeRaw`
      DELETE FROM cube_cell c
      USING json_to_recordset(${JSON.stringify(lowered)}::json) AS n ("courseId" uuid, source text,
          "itemKey" text, "versionKey" text, "variantKey" text, attempts text, "maxTotal" text,
          "table" text, keys text[])
      WHERE c.count = 0 AND c.course_id = n."courseId" AND c.source = n.source
        AND c.item_key = n."itemKey" AND c.version_key = n."versionKey"
        AND c.variant_key = n."variantKey" AND c.attempts = n.attempts
        AND c.max_total = n."maxTotal" AND c.cell_table = n."table" AND c.key = ANY(n.keys)`;
  }
  const places = new Map(
    changes.map(({ courseId, source }) => [`${courseId} ${source}`, { courseId, source }]),
  );
  await transaction.$executeRaw`
    INSERT INTO counts_revision (course_id, source, revision)
    SELECT "courseId", source, gen_random_uuid()
    FROM json_to_recordset(${JSON.stringify([...places.values()])}::json) AS n ("courseId" uuid, source text)
    ON CONFLICT (course_id, source) DO UPDATE SET revision = excluded.revision`;
}
