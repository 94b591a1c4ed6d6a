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
