import "server-only";
import { z } from "zod";
import { currentDatabase, db } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import { type ExportedAnswer, exportedAnswerSchema } from "../export/answer-line";

/** Attempts a page: some thousand answers at most. */
const PAGE = 100;

/** Before every id. */
const FIRST = "00000000-0000-0000-0000-000000000000";

const attemptRow = z.object({ id: z.uuid() });

/**
 * Every submitted answer of a quiz in a course, attempt by attempt in the order in which they were
 * begun; those of learners only, as `attempt.is_counted` says, and with names of its members only.
 * Page by page from where the last ended, so that no more than a page is held, and an attempt that is
 * begun meanwhile moves none.
 */
export async function* readAnswers(
  courseId: string,
  quizSlug: string,
): AsyncGenerator<readonly ExportedAnswer[]> {
  for (let after = FIRST; ;) {
    const attempts = await queryRows(currentDatabase(), attemptRow)`
      SELECT id FROM attempt
      WHERE course_id = ${courseId}::uuid AND quiz_slug = ${quizSlug}::text AND id > ${after}::uuid
      ORDER BY id LIMIT ${PAGE}::int`;
    const last = attempts.at(-1);
    if (last === undefined) return;
    const ids = attempts.map(({ id }) => id);
    const answers = await queryRows(currentDatabase(), exportedAnswerSchema)`
      SELECT a.id AS "attemptId", a.participant_id AS "participantId", p.name, p.email,
        a.number AS attempt, a.started_at AS "startedAt", a.submitted_at AS "finishedAt",
        i.position, q.question_id AS question, q.hash AS version, v.name AS variant,
        r.choices AS ticked, r.mark_numerator AS "markNumerator",
        r.mark_denominator AS "markDenominator", r.certainty,
        nullif(greatest(0, extract(epoch FROM r.submitted_at - lag(r.submitted_at, 1, a.started_at)
          OVER (PARTITION BY a.id ORDER BY r.submitted_at, i.position))), 0)::float8 AS seconds,
        r.submitted_at AS "submittedAt"
      FROM attempt a
      JOIN attempt_item i ON i.attempt_id = a.id
      JOIN response r ON r.item_id = i.id AND r.submitted_at IS NOT NULL
      JOIN variant v ON v.id = i.variant_id
      JOIN question_version q ON q.id = v.version_id
      LEFT JOIN membership m ON m.user_id = a.participant_id AND m.course_id = a.course_id
      LEFT JOIN person p ON p.id = m.user_id
      WHERE a.id = ANY(${ids}::uuid[]) AND a.is_counted
      ORDER BY a.id, i.position`;
    if (answers.length > 0) yield answers;
    after = last.id;
  }
}

/** Whether a quiz is there to be exported. */
export async function isQuiz(slug: string): Promise<boolean> {
  return (await db().quiz.findUnique({ where: { slug }, select: { slug: true } })) !== null;
}
