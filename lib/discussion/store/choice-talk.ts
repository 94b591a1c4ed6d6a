import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";

/** What a thread is about. */
interface Place {
  readonly courseId: string;
  readonly questionId: string;
  readonly choiceKey: string;
}

const answerRow = z.object({
  postId: z.uuid(),
  threadId: z.uuid(),
  threadTitle: z.string(),
  isAccepted: z.boolean(),
});
export type AnswerPlace = z.infer<typeof answerRow>;

/**
 * Accepted and endorsed answers in the threads about a choice: endorsed before accepted, then by
 * votes.
 */
export async function listAnswers(at: Place, limit: number): Promise<readonly AnswerPlace[]> {
  return queryRows(currentDatabase(), answerRow)`
    SELECT p.id AS "postId", t.id AS "threadId", t.title AS "threadTitle",
      COALESCE(t.accepted_post_id = p.id, false) AS "isAccepted"
    FROM thread t
    JOIN post f ON f.thread_id = t.id AND f.number = 1 AND f.hidden_at IS NULL
    JOIN post p ON p.thread_id = t.id AND p.number > 1
    WHERE t.course_id = ${at.courseId}::uuid AND t.question_id = ${at.questionId}
      AND t.choice_key = ${at.choiceKey} AND t.merged_into_id IS NULL
      AND p.deleted_at IS NULL AND p.hidden_at IS NULL
      AND (t.accepted_post_id = p.id OR p.endorse_count > 0)
    ORDER BY p.endorse_count > 0 DESC, p.vote_count DESC, p.created_at
    LIMIT ${limit}::int`;
}

/** How many threads there are about a choice that peers may read. */
export async function countThreads(at: Place): Promise<number> {
  const [row] = await queryRows(currentDatabase(), z.object({ count: z.coerce.number() }))`
    SELECT count(*) AS count FROM thread t
    JOIN post f ON f.thread_id = t.id AND f.number = 1 AND f.hidden_at IS NULL
      AND (f.deleted_at IS NULL OR t.reply_count > 0)
    WHERE t.course_id = ${at.courseId}::uuid AND t.question_id = ${at.questionId}
      AND t.choice_key = ${at.choiceKey} AND t.merged_into_id IS NULL`;
  return row?.count ?? 0;
}
