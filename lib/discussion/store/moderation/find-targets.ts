import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";

const questionRow = z.object({ id: z.string(), title: z.string() });

/** Every question that a thread can be about, by title. */
export const listQuestions = (): Promise<readonly z.infer<typeof questionRow>[]> =>
  queryRows(currentDatabase(), questionRow)`SELECT id, title FROM question ORDER BY title, id`;

const targetRow = z.object({ id: z.uuid(), title: z.string(), replyCount: z.int() });
export type MergeTarget = z.infer<typeof targetRow>;

/** Other threads of a course whose title holds these words, the last active first. */
export async function findByTitle(
  courseId: string,
  words: string,
  exceptId: string,
  limit: number,
): Promise<readonly MergeTarget[]> {
  const pattern = `%${words.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;
  return queryRows(currentDatabase(), targetRow)`
    SELECT id, title, reply_count AS "replyCount" FROM thread
    WHERE course_id = ${courseId}::uuid AND merged_into_id IS NULL AND id <> ${exceptId}::uuid
      AND title ILIKE ${pattern}
    ORDER BY last_active_at DESC, id
    LIMIT ${limit}::int`;
}
