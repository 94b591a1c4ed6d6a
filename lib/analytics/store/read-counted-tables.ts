import "server-only";
import { z } from "zod";
import { TABLES } from "@/lib/statistics/cube/cell";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import { type SqlPart, sqlPart } from "@/lib/platform/statement";
import type { CountedTable } from "../counted-table";
import { COURSE_TABLES } from "../course-cell";
import type { CellPlace } from "../delta";

const tableRow = z.object({
  itemKey: z.string(),
  versionKey: z.string(),
  variantKey: z.string(),
  attempts: z.enum(["first", "later"]),
  maxTotal: z.string(),
  table: z.enum([...TABLES, ...COURSE_TABLES]),
  keys: z.array(z.string()),
  counts: z.array(z.int()),
});

/** A row a table, with all of its counts as two lists: a row a count would take most of the time. */
const tables = (where: SqlPart): SqlPart => sqlPart`
  SELECT item_key AS "itemKey", version_key AS "versionKey", variant_key AS "variantKey", attempts,
    max_total AS "maxTotal", cell_table AS "table", json_agg(key) AS keys, json_agg(count) AS counts
  FROM cube_cell WHERE ${where}
  GROUP BY item_key, version_key, variant_key, attempts, max_total, cell_table`;

/** Every count of a report, in one statement, so that all are of the same moment. */
export function readCountedTables({
  courseId,
  source,
}: CellPlace): Promise<readonly CountedTable[]> {
  return readTables(sqlPart`course_id = ${courseId}::uuid AND source = ${source}`);
}

/**
 * In one statement the counts that all questions are compared by (whole attempts, and everybody's
 * marks and totals), and every count of some questions; of a long exam a tenth of everything.
 *
 * @param grouped the question whose groups are those of the class
 * @param whole the questions of which every count is wanted
 */
export function readSharedTables(
  { courseId, source }: CellPlace,
  { grouped, whole }: { readonly grouped: string; readonly whole: readonly string[] },
): Promise<readonly CountedTable[]> {
  return readTables(sqlPart`course_id = ${courseId}::uuid AND source = ${source}
    AND (cell_table IN ('scale', 'score') OR item_key = ANY(${["", ...whole]}::text[])
      OR cell_table = 'group' AND item_key = ${grouped}::text)`);
}

/**
 * Every count of some questions, looked up question by question: asked for all at once, a planner that
 * knows nothing of the table yet, such as right after an import, reads the whole report for each few.
 */
export function readItemTables(
  { courseId, source }: CellPlace,
  itemKeys: readonly string[],
): Promise<readonly CountedTable[]> {
  const own = tables(sqlPart`course_id = ${courseId}::uuid AND source = ${source}
    AND item_key = asked.key`);
  return queryRows(currentDatabase(), tableRow)`
    SELECT own.* FROM unnest(${itemKeys}::text[]) AS asked (key), LATERAL (${own}) AS own`;
}

const readTables = (where: SqlPart): Promise<readonly CountedTable[]> =>
  queryRows(currentDatabase(), tableRow)`${tables(where)}`;
