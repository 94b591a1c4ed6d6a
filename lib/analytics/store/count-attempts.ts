import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";

const countRow = z.object({
  source: z.string(),
  begun: z.int(),
  finished: z.int(),
  again: z.int(),
});

/** How many attempts a course has, by source: from the counts, so not by reading attempts. */
export async function countAttempts(
  courseId: string,
): Promise<ReadonlyMap<string, z.infer<typeof countRow>>> {
  const rows = await queryRows(currentDatabase(), countRow)`
    SELECT source,
      coalesce(sum(count) FILTER (WHERE cell_table = 'begun' AND attempts = 'first'), 0)::int AS begun,
      coalesce(sum(count) FILTER (WHERE cell_table = 'ended' AND attempts = 'first'), 0)::int AS finished,
      coalesce(sum(count) FILTER (WHERE cell_table = 'ended' AND attempts = 'later'), 0)::int AS again
    FROM cube_cell
    WHERE course_id = ${courseId}::uuid AND item_key = '' AND cell_table IN ('begun', 'ended')
    GROUP BY source`;
  return new Map(rows.map((row) => [row.source, row]));
}
