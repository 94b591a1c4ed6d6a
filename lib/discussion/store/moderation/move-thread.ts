import "server-only";
import { writeAudit } from "@/lib/identity/store/audit";
import { inTransaction } from "@/lib/platform/in-transaction";
import type { About } from "../../thread";
import { tellOfChange } from "../tell-threads";
import { type Moderation, notifyAsker } from "./notify-moderated";

/**
 * Moves a thread to another course, question or choice. Numbers and picks stay while the question
 * does: they mean nothing beside another. Images are read wherever a post shows them, and so go along.
 */
export function moveThread(
  threadId: string,
  to: About & { readonly courseId: string },
  by: Moderation,
): Promise<boolean> {
  const { actorId, courseId } = by;
  const { quizSlug, questionId, choiceKey } = to;
  return inTransaction(async (transaction) => {
    await transaction.$queryRaw`SELECT 1 FROM thread WHERE id = ${threadId}::uuid FOR NO KEY UPDATE`;
    const moved = await transaction.$executeRaw`
      UPDATE thread SET course_id = ${to.courseId}::uuid, quiz_slug = ${quizSlug},
        question_id = ${questionId}::text, choice_key = ${choiceKey},
        version_hash = CASE WHEN question_id = ${questionId}::text THEN version_hash END,
        variant_name = CASE WHEN question_id = ${questionId}::text THEN variant_name END,
        parameters = CASE WHEN question_id = ${questionId}::text THEN parameters END,
        picked = CASE WHEN question_id = ${questionId}::text THEN picked ELSE '{}' END,
        certainty = CASE WHEN question_id = ${questionId}::text THEN certainty END,
        claimed_by = CASE WHEN course_id = ${to.courseId}::uuid THEN claimed_by END,
        claimed_at = CASE WHEN course_id = ${to.courseId}::uuid THEN claimed_at END
      WHERE id = ${threadId}::uuid AND course_id = ${courseId}::uuid AND merged_into_id IS NULL`;
    if (moved === 0) return false;
    const details = { threadId, toCourseId: to.courseId, questionId, choiceKey };
    await writeAudit({ action: "thread.moved", actorId, courseId, details }, transaction);
    await notifyAsker(threadId, by, transaction);
    await tellOfChange(threadId, transaction);
    return true;
  });
}
