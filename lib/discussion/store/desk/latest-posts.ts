import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";

const latestRow = z.object({ id: z.uuid(), isByLearner: z.boolean() });

/** The last replies of a thread that stand, the last one first, and whether a learner wrote each. */
export async function listLatestPosts(
  threadId: string,
  limit: number,
): Promise<readonly z.infer<typeof latestRow>[]> {
  return queryRows(currentDatabase(), latestRow)`
    SELECT id, author_role = 'learner' AS "isByLearner" FROM post
    WHERE thread_id = ${threadId}::uuid AND number > 1
      AND deleted_at IS NULL AND hidden_at IS NULL
    ORDER BY number DESC
    LIMIT ${limit}::int`;
}
