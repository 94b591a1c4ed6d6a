import "server-only";
import { Prisma } from "@/prisma/client/client";

/** Whose answers: those given in a course to a version of the bank and to what corrects it there. */
export interface AnswersOf {
  readonly courseId: string;
  readonly bankVersionId: string;
}

/**
 * Where a statement finds those that are submitted: what stands behind its FROM, with the version as q,
 * its numbers as v, the item as i, the attempt as a and the answer as r, and what behind its WHERE.
 */
export const submittedAnswers = ({ courseId, bankVersionId }: AnswersOf) =>
  ({
    tables: Prisma.sql`question_version q
      JOIN variant v ON v.version_id = q.id
      JOIN attempt_item i ON i.variant_id = v.id
      JOIN attempt a ON a.id = i.attempt_id
      JOIN response r ON r.item_id = i.id`,
    are: Prisma.sql`(q.id = ${bankVersionId}::uuid OR q.corrects_id = ${bankVersionId}::uuid)
      AND a.course_id = ${courseId}::uuid AND r.submitted_at IS NOT NULL`,
  }) as const;
