import "server-only";
import { inTransaction } from "@/lib/platform/in-transaction";
import { notifyOfSettling } from "./notify";
import { tellOfChange } from "./tell-threads";

/** Who settles a question, and when. */
interface Settling {
  readonly actorId: string;
  /** Whether a lock of the thread lets her through. */
  readonly isStaff: boolean;
  readonly now: Date;
}

/**
 * Makes a reply the answer of its question, in place of another where there was one. The question is
 * resolved by it and waits for nobody. Of two at once the later stands.
 *
 * @returns whether there was such a reply to accept, in a thread that is neither locked nor merged.
 */
export function acceptPost(
  threadId: string,
  postId: string,
  { actorId, isStaff, now }: Settling,
): Promise<boolean> {
  return inTransaction(async (transaction) => {
    // First its turn, then a look: the reply may be going to another thread at this moment.
    await transaction.$queryRaw`SELECT 1 FROM thread WHERE id = ${threadId}::uuid FOR NO KEY UPDATE`;
    const count = await transaction.$executeRaw`
      UPDATE thread SET accepted_post_id = ${postId}::uuid,
        resolved_at = COALESCE(resolved_at, ${now.toISOString()}::timestamptz),
        waiting_since = NULL, claimed_by = NULL, claimed_at = NULL
      WHERE id = ${threadId}::uuid AND kind = 'question'
        AND (locked_at IS NULL OR ${isStaff}::bool) AND EXISTS (
        SELECT FROM post WHERE id = ${postId}::uuid AND thread_id = ${threadId}::uuid AND number > 1
          AND deleted_at IS NULL AND hidden_at IS NULL)`;
    if (count === 0) return false;
    await notifyOfSettling({ kind: "accepted", threadId, postId, actorId, now }, transaction);
    await tellOfChange(threadId, transaction);
    return true;
  });
}

/** Takes an accepted answer back; the question is open again and waits. */
export function unacceptPost(
  threadId: string,
  postId: string,
  { isStaff, now }: Settling,
): Promise<boolean> {
  return inTransaction(async (transaction) => {
    const count = await transaction.$executeRaw`
      UPDATE thread SET accepted_post_id = NULL, resolved_at = NULL,
        waiting_since = ${now.toISOString()}::timestamptz
      WHERE id = ${threadId}::uuid AND accepted_post_id = ${postId}::uuid
        AND (locked_at IS NULL OR ${isStaff}::bool)`;
    if (count > 0) await tellOfChange(threadId, transaction);
    return count > 0;
  });
}

/**
 * Closes a question, or opens it again; opened by whoever asked it waits for staff.
 *
 * @returns whether there was such a question, neither locked nor merged.
 */
export function setResolved(
  threadId: string,
  { actorId, isStaff, now }: Settling,
  isResolved: boolean,
): Promise<boolean> {
  const at = now.toISOString();
  return inTransaction(async (transaction) => {
    if (!isResolved) {
      const opened = await transaction.$executeRaw`
        UPDATE thread SET resolved_at = NULL, accepted_post_id = NULL,
          waiting_since = CASE WHEN ${isStaff}::bool THEN waiting_since
            ELSE COALESCE(waiting_since, ${at}::timestamptz) END
        WHERE id = ${threadId}::uuid AND kind = 'question' AND merged_into_id IS NULL
          AND (locked_at IS NULL OR ${isStaff}::bool)`;
      if (opened > 0) await tellOfChange(threadId, transaction);
      return opened > 0;
    }
    const closed = await transaction.$executeRaw`
      UPDATE thread SET resolved_at = COALESCE(resolved_at, ${at}::timestamptz),
        waiting_since = NULL, claimed_by = NULL, claimed_at = NULL
      WHERE id = ${threadId}::uuid AND kind = 'question' AND merged_into_id IS NULL
        AND (locked_at IS NULL OR ${isStaff}::bool)`;
    if (closed === 0) return false;
    const told = { kind: "resolved", threadId, postId: null, actorId, now } as const;
    await notifyOfSettling(told, transaction);
    await tellOfChange(threadId, transaction);
    return true;
  });
}
