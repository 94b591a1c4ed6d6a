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
  /** Every version with the choices of this one, this one too, and what counts of it now. */
  answerable: z.array(
    z.object({
      hash: z.string(),
      variant: z.string(),
      markingKey: z.array(z.string()),
      eitherKeys: z.array(z.string()),
      voidedKeys: z.array(z.string()),
    }),
  ),
});
export type QuizVersion = z.infer<typeof versionRow>;

/**
 * The questions of a quiz in order, each in the version that marks what a course is asked, with its
 * variants. That is the course's correction where there is one, also where the bank has come back to a
 * version that was corrected while it asked another.
 */
export function listQuizVersions(
  quizSlug: string,
  courseId: string,
): Promise<readonly QuizVersion[]> {
  return queryRows(currentDatabase(), versionRow)`
    SELECT qq.question_id AS "questionId", q.hash, (
      SELECT json_agg(json_build_object('name', v.name, 'parameters', v.parameters,
        'markingKey', v.marking_key) ORDER BY v.position)
      FROM variant v WHERE v.version_id = q.id
    ) AS variants, (
      SELECT json_agg(json_build_object('hash', o.hash, 'variant', v.name,
        'markingKey', k.marking_key, 'eitherKeys', m.either_keys, 'voidedKeys', m.voided_keys))
      FROM question_version o
      JOIN variant v ON v.version_id = o.id
      LEFT JOIN question_version c ON c.course_id = ${courseId}::uuid
        AND c.corrects_id = COALESCE(o.corrects_id, o.id) AND c.holds
      JOIN question_version m ON m.id = COALESCE(c.id, o.corrects_id, o.id)
      JOIN variant k ON k.version_id = m.id AND k.position = v.position
      WHERE o.question_id = qq.question_id AND o.kind = q.kind
        AND (o.course_id IS NULL OR o.course_id = ${courseId}::uuid)
        AND jsonb_path_query_array(o.content, '$.choices[*].key') = jsonb_path_query_array(q.content, '$.choices[*].key')
        AND jsonb_path_query_array(o.content, '$.choices[*].text') = jsonb_path_query_array(q.content, '$.choices[*].text')
    ) AS answerable
    FROM quiz_question qq
    JOIN LATERAL (
      SELECT m.id, m.hash, m.kind, m.content FROM question_version a
      LEFT JOIN question_version c ON c.course_id = ${courseId}::uuid
        AND c.corrects_id = COALESCE(a.corrects_id, a.id) AND c.holds
      JOIN question_version m ON m.id = COALESCE(c.id, a.id)
      WHERE a.question_id = qq.question_id AND a.is_current
        AND (a.course_id IS NULL OR a.course_id = ${courseId}::uuid)
      ORDER BY a.course_id NULLS LAST LIMIT 1
    ) q ON true
    WHERE qq.quiz_slug = ${quizSlug}
    ORDER BY qq.position`;
}
