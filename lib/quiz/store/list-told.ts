import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import { rulingsSchema } from "../correction/ruling";

const toldRow = z.object({
  correctionId: z.uuid(),
  reason: z.string(),
  rulings: rulingsSchema,
  questionTitle: z.string(),
  quizTitle: z.string(),
  attemptId: z.uuid(),
  position: z.int(),
  /** Of the move of a mark; null, and with it the marks, where this answer's did not move. */
  isRevert: z.boolean().nullable(),
  fromNumerator: z.int().nullable(),
  fromDenominator: z.int().nullable(),
  toNumerator: z.int().nullable(),
  toDenominator: z.int().nullable(),
});
export type ToldRow = z.infer<typeof toldRow>;

/**
 * What corrections are about somebody's answers: an answer that was not moved once, one that was
 * moved once a move; the newest answer first.
 */
export function listTold(
  participantId: string,
  correctionIds: readonly string[],
): Promise<readonly ToldRow[]> {
  return queryRows(currentDatabase(), toldRow)`
    SELECT k.id AS "correctionId", k.reason, k.rulings, q.title AS "questionTitle",
      z.title AS "quizTitle", a.id AS "attemptId", i.position, g.is_revert AS "isRevert",
      g.from_numerator AS "fromNumerator", g.from_denominator AS "fromDenominator",
      g.to_numerator AS "toNumerator", g.to_denominator AS "toDenominator"
    FROM key_correction k
    JOIN question q ON q.id = k.question_id
    JOIN attempt a ON a.course_id = k.course_id AND a.participant_id = ${participantId}::uuid
    JOIN quiz z ON z.slug = a.quiz_slug
    JOIN attempt_item i ON i.attempt_id = a.id
    JOIN variant v ON v.id = i.variant_id
    JOIN question_version w ON w.id = v.version_id
      AND COALESCE(w.corrects_id, w.id) = k.version_id
    JOIN response r ON r.item_id = i.id AND r.submitted_at IS NOT NULL
    LEFT JOIN regrade g ON g.item_id = i.id AND g.correction_id = k.id
    WHERE k.id = ANY (${[...correctionIds]}::uuid[])
    ORDER BY r.submitted_at DESC, i.id`;
}
