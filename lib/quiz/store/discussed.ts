import "server-only";
import { z } from "zod";
import { currentDatabase, db } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";

/** The hash of the version that a question has now, and its first numbers; null where it is unknown. */
export async function findCurrentVersion(questionId: string): Promise<{
  readonly versionHash: string;
  readonly parameters: Readonly<Record<string, string>>;
} | null> {
  const row = await db().questionVersion.findFirst({
    where: { questionId, isCurrent: true, courseId: null },
    select: {
      hash: true,
      variants: { orderBy: { position: "asc" }, take: 1, select: { parameters: true } },
    },
  });
  const variant = row?.variants[0];
  if (row === null || variant === undefined) return null;
  return {
    versionHash: row.hash,
    parameters: z.record(z.string(), z.string()).parse(variant.parameters),
  };
}

/** Whether somebody has submitted a question in a course, on whatever numbers. */
export async function hasSubmitted(
  participantId: string,
  courseId: string,
  questionId: string,
): Promise<boolean> {
  const [row] = await queryRows(currentDatabase(), z.object({ has: z.boolean() }))`
    SELECT EXISTS (
      SELECT FROM attempt a
      JOIN attempt_item i ON i.attempt_id = a.id
      JOIN variant v ON v.id = i.variant_id
      JOIN question_version q ON q.id = v.version_id
      JOIN response r ON r.item_id = i.id
      WHERE a.participant_id = ${participantId}::uuid AND a.course_id = ${courseId}::uuid
        AND q.question_id = ${questionId} AND r.submitted_at IS NOT NULL
    ) AS has`;
  return row?.has === true;
}

const submittedRow = z.object({ courseId: z.uuid(), questionId: z.string() });
export type SubmittedQuestion = z.infer<typeof submittedRow>;

/** The questions that somebody has submitted in some courses, each once a course. */
export function listSubmitted(
  participantId: string,
  courseIds: readonly string[],
): Promise<readonly SubmittedQuestion[]> {
  return queryRows(currentDatabase(), submittedRow)`
    SELECT DISTINCT a.course_id AS "courseId", q.question_id AS "questionId"
    FROM attempt a
    JOIN attempt_item i ON i.attempt_id = a.id
    JOIN variant v ON v.id = i.variant_id
    JOIN question_version q ON q.id = v.version_id
    JOIN response r ON r.item_id = i.id
    WHERE a.participant_id = ${participantId}::uuid AND a.course_id = ANY (${courseIds}::uuid[])
      AND r.submitted_at IS NOT NULL`;
}

const reviewRow = submittedRow.extend({ attemptId: z.uuid(), position: z.int() });
export type OwnReview = z.infer<typeof reviewRow>;

/** Where somebody reads the explanations of questions that she submitted: of each the last time. */
export function listReviews(
  participantId: string,
  questions: readonly SubmittedQuestion[],
): Promise<readonly OwnReview[]> {
  const courseIds = questions.map(({ courseId }) => courseId);
  const questionIds = questions.map(({ questionId }) => questionId);
  return queryRows(currentDatabase(), reviewRow)`
    SELECT DISTINCT ON (a.course_id, q.question_id) a.course_id AS "courseId",
      q.question_id AS "questionId", a.id AS "attemptId", i.position
    FROM unnest(${courseIds}::uuid[], ${questionIds}::text[]) AS wanted (course_id, question_id)
    JOIN attempt a ON a.participant_id = ${participantId}::uuid
      AND a.course_id = wanted.course_id
    JOIN attempt_item i ON i.attempt_id = a.id
    JOIN variant v ON v.id = i.variant_id
    JOIN question_version q ON q.id = v.version_id AND q.question_id = wanted.question_id
    JOIN response r ON r.item_id = i.id AND r.submitted_at IS NOT NULL
    ORDER BY a.course_id, q.question_id, r.submitted_at DESC, i.id`;
}
