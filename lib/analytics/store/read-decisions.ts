import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";

const decisionRow = z.object({
  itemKey: z.string(),
  versionKey: z.string(),
  variantKey: z.string(),
  option: z.string(),
  state: z.enum(["ticked", "left"]),
  count: z.int(),
});

/**
 * What first attempts at a course's quizzes decided on each choice, whatever the quiz; blank answers
 * decided nothing.
 */
export function readDecisions(courseId: string): Promise<readonly z.infer<typeof decisionRow>[]> {
  return queryRows(currentDatabase(), decisionRow)`
    SELECT item_key AS "itemKey", version_key AS "versionKey",
      variant_key AS "variantKey", key::json ->> 0 AS option,
      key::json ->> 1 AS state, sum(count)::int AS count
    FROM cube_cell
    WHERE course_id = ${courseId}::uuid AND source LIKE 'quiz-%' AND attempts = 'first'
      AND cell_table = 'option' AND key::json ->> 1 <> 'blank'
    GROUP BY 1, 2, 3, 4, 5`;
}
