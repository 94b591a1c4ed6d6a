import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";

const versionRow = z.object({
  questionId: z.string(),
  hash: z.string(),
  variants: z.array(
    z.object({
      name: z.string(),
      parameters: z.record(z.string(), z.string()),
      markingKey: z.array(z.string()),
    }),
  ),
});
export type QuizVersion = z.infer<typeof versionRow>;

/** The questions of a quiz in order, each in the version that holds in a course, with its variants. */
export function listQuizVersions(
  quizSlug: string,
  courseId: string,
): Promise<readonly QuizVersion[]> {
  return queryRows(currentDatabase(), versionRow)`
    SELECT qq.question_id AS "questionId", q.hash, (
      SELECT json_agg(json_build_object('name', v.name, 'parameters', v.parameters,
        'markingKey', v.marking_key) ORDER BY v.position)
      FROM variant v WHERE v.version_id = q.id
    ) AS variants
    FROM quiz_question qq
    JOIN LATERAL (
      SELECT id, hash FROM question_version
      WHERE question_id = qq.question_id AND is_current
        AND (course_id IS NULL OR course_id = ${courseId}::uuid)
      ORDER BY course_id NULLS LAST LIMIT 1
    ) q ON true
    WHERE qq.quiz_slug = ${quizSlug}
    ORDER BY qq.position`;
}
