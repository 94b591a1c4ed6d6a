import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";

const originRow = z.object({
  hash: z.string(),
  since: z.date(),
  isCorrection: z.boolean(),
  isAsked: z.boolean(),
});

/** Where a version of a question comes from: the bank or a correction, and whether it is asked now. */
export type VersionOrigin = z.infer<typeof originRow>;

/** The versions of a question that a course may have answered, the oldest first. */
export function listVersionOrigins(
  courseId: string,
  questionId: string,
): Promise<readonly VersionOrigin[]> {
  return queryRows(currentDatabase(), originRow)`
    SELECT o.hash, o.created_at AS since, o.course_id IS NOT NULL AS "isCorrection",
      o.id = (
        SELECT a.id FROM question_version a
        WHERE a.question_id = o.question_id AND a.is_current
          AND (a.course_id IS NULL OR a.course_id = ${courseId}::uuid)
        ORDER BY a.course_id NULLS LAST LIMIT 1
      ) AS "isAsked"
    FROM question_version o
    WHERE o.question_id = ${questionId} AND (o.course_id IS NULL OR o.course_id = ${courseId}::uuid)
    ORDER BY o.created_at, o.id`;
}
