import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";

const versionRow = z.object({
  id: z.uuid(),
  at: z.date(),
  content: z.unknown(),
  answers: z.int(),
});

/** The versions of the bank that a course has answered a question by, the newest first. */
export function listAnsweredVersions(
  courseId: string,
  questionId: string,
): Promise<readonly z.infer<typeof versionRow>[]> {
  return queryRows(currentDatabase(), versionRow)`
    SELECT b.id, b.created_at AS at, b.content, n.answers
    FROM (
      SELECT COALESCE(q.corrects_id, q.id) AS id, count(*)::int AS answers
      FROM question_version q
      JOIN variant v ON v.version_id = q.id
      JOIN attempt_item i ON i.variant_id = v.id
      JOIN attempt a ON a.id = i.attempt_id
      JOIN response r ON r.item_id = i.id
      WHERE q.question_id = ${questionId} AND a.course_id = ${courseId}::uuid
        AND r.submitted_at IS NOT NULL
      GROUP BY 1
    ) n
    JOIN question_version b ON b.id = n.id
    ORDER BY b.created_at DESC, b.id DESC`;
}
