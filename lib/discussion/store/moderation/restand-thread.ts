import "server-only";
import type { Transaction } from "@/lib/platform/transaction";

/**
 * Counts anew from a thread's posts what the thread says of them, after some have come or gone: how
 * many replies, when it was last active, when staff first answered, and since when it waits: since
 * the first post of a learner behind the last of the staff. What is deleted or hidden keeps its place
 * among the replies, but asks nothing and answers nothing. A thread that waits for another reason (it
 * was opened again) goes on waiting.
 */
export async function restandThread(
  threadId: string,
  transaction: Transaction,
  keepsWaiting: boolean,
): Promise<void> {
  await transaction.$executeRaw`
    UPDATE thread t SET
      last_number = GREATEST(t.last_number, s.last_number),
      reply_count = s.posts - 1,
      last_active_at = COALESCE(s.last_active_at, t.last_active_at),
      answered_at = s.answered_at,
      vote_count = COALESCE(s.votes, 0),
      waiting_since = CASE WHEN t.kind = 'question' AND t.resolved_at IS NULL THEN COALESCE(
        (SELECT min(p.created_at) FROM post p WHERE p.thread_id = t.id
          AND p.author_role = 'learner' AND p.deleted_at IS NULL AND p.hidden_at IS NULL
          AND p.created_at > COALESCE(s.staff_at, '-infinity')),
        CASE WHEN ${keepsWaiting}::bool THEN t.waiting_since END) END
    FROM (
      SELECT count(*)::int AS posts, max(number) AS last_number, max(created_at) AS last_active_at,
        min(created_at) FILTER (WHERE author_role <> 'learner' AND number > 1
          AND deleted_at IS NULL AND hidden_at IS NULL) AS answered_at,
        max(created_at) FILTER (WHERE author_role <> 'learner'
          AND deleted_at IS NULL AND hidden_at IS NULL) AS staff_at,
        max(vote_count) FILTER (WHERE number = 1) AS votes
      FROM post WHERE thread_id = ${threadId}::uuid
    ) s
    WHERE t.id = ${threadId}::uuid`;
}

/** Whether a thread waits for staff since it has this post, and for nothing that came before. */
export async function waitsForPost(postId: string, transaction: Transaction): Promise<boolean> {
  const rows: unknown = await transaction.$queryRaw`
    SELECT 1 FROM thread t JOIN post p ON p.thread_id = t.id
    WHERE p.id = ${postId}::uuid AND t.waiting_since = p.created_at`;
  return Array.isArray(rows) && rows.length > 0;
}
