import "server-only";
import { z } from "zod";
import { TABLES } from "@/lib/statistics/cube/cell";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
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

/** Every count of a report, in one statement, so that all are of the same moment. */
export function readCells({ courseId, source }: CellPlace): Promise<readonly CellRow[]> {
  return queryRows(currentDatabase(), cellRow)`
    SELECT item_key AS "itemKey", version_key AS "versionKey", variant_key AS "variantKey", attempts, max_total AS "maxTotal",
      cell_table AS "table", key, count
    FROM cube_cell
    WHERE course_id = ${courseId}::uuid AND source = ${source}`;
}
