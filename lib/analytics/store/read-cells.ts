import "server-only";
import { z } from "zod";
import { TABLES } from "@/lib/statistics/cube/cell";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import { sqlPart } from "@/lib/platform/statement";
import { COURSE_TABLES } from "../course-cell";
import type { CellPlace } from "../delta";

const cellRow = z.object({
  itemKey: z.string(),
  versionKey: z.string(),
  variantKey: z.string(),
  attempts: z.enum(["first", "later"]),
  maxTotal: z.string(),
  table: z.enum([...TABLES, ...COURSE_TABLES]),
  key: z.string(),
  count: z.int(),
});
export type CellRow = z.infer<typeof cellRow>;

const columns = sqlPart`item_key AS "itemKey", version_key AS "versionKey",
  variant_key AS "variantKey", attempts, max_total AS "maxTotal", cell_table AS "table", key, count`;

/** Every count of a report, in one statement, so that all are of the same moment. */
export function readCells({ courseId, source }: CellPlace): Promise<readonly CellRow[]> {
  return queryRows(currentDatabase(), cellRow)`
    SELECT ${columns} FROM cube_cell
    WHERE course_id = ${courseId}::uuid AND source = ${source}`;
}

/**
 * In one statement the counts that all questions are compared by (whole attempts, and everybody's
 * marks and totals), and every count of some questions; of a long exam a tenth of everything.
 *
 * @param grouped the question whose groups are those of the class
 * @param whole the questions of which every count is wanted
 */
export function readSharedCells(
  { courseId, source }: CellPlace,
  { grouped, whole }: { readonly grouped: string; readonly whole: readonly string[] },
): Promise<readonly CellRow[]> {
  return queryRows(currentDatabase(), cellRow)`
    SELECT ${columns} FROM cube_cell
    WHERE course_id = ${courseId}::uuid AND source = ${source}
      AND (cell_table IN ('scale', 'score') OR item_key = ANY(${["", ...whole]}::text[])
        OR cell_table = 'group' AND item_key = ${grouped}::text)`;
}

/** Every count of some questions. */
export function readItemCells(
  { courseId, source }: CellPlace,
  itemKeys: readonly string[],
): Promise<readonly CellRow[]> {
  return queryRows(currentDatabase(), cellRow)`
    SELECT ${columns} FROM cube_cell
    WHERE course_id = ${courseId}::uuid AND source = ${source}
      AND item_key = ANY(${itemKeys}::text[])`;
}
