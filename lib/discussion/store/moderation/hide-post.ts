import "server-only";
import { writeAudit } from "@/lib/identity/store/audit";
import { inTransaction } from "@/lib/platform/in-transaction";
import { tellOfChange } from "../tell-threads";
import { type Moderation, notifyModerated } from "./notify-moderated";
import { restandThread, waitsForPost } from "./restand-thread";

interface PostPlace {
  readonly id: string;
  readonly threadId: string;
}

/**
 * Hides a post from peers. What was accepted and is hidden answers nothing any more, so that its
 * question waits again; what was waited for and is hidden is waited for no more; flags of it are
 * settled by it.
 *
 * @returns whether it was shown before.
 */
export function hidePost(
  { id, threadId }: PostPlace,
  reason: string,
  by: Moderation,
): Promise<boolean> {
  const { actorId, courseId, now } = by;
  const at = now.toISOString();
  return inTransaction(async (transaction) => {
    await transaction.$queryRaw`SELECT 1 FROM thread WHERE id = ${threadId}::uuid FOR NO KEY UPDATE`;
    const hasWaited = await waitsForPost(id, transaction);
    const { count } = await transaction.post.updateMany({
      where: { id, threadId, hiddenAt: null },
      data: { hiddenAt: now, hiddenReason: reason },
    });
    if (count === 0) return false;
    await transaction.$executeRaw`
      UPDATE thread SET accepted_post_id = NULL, resolved_at = NULL,
        waiting_since = ${at}::timestamptz
      WHERE id = ${threadId}::uuid AND accepted_post_id = ${id}::uuid`;
    if (hasWaited) await restandThread(threadId, transaction, false);
    await transaction.flag.updateMany({
      where: { postId: id, settledAt: null },
      data: { settledAt: now, outcome: "hidden" },
    });
    const details = { postId: id, threadId, reason };
    await writeAudit({ action: "post.hidden", actorId, courseId, details }, transaction);
    await notifyModerated(id, by, transaction);
    await tellOfChange(threadId, transaction);
    return true;
  });
}

/** Shows a hidden post again. */
export function showPostAgain({ id, threadId }: PostPlace, by: Moderation): Promise<boolean> {
  const { actorId, courseId } = by;
  return inTransaction(async (transaction) => {
    await transaction.$queryRaw`SELECT 1 FROM thread WHERE id = ${threadId}::uuid FOR NO KEY UPDATE`;
    const { count } = await transaction.post.updateMany({
      where: { id, threadId, hiddenAt: { not: null } },
      data: { hiddenAt: null, hiddenReason: null },
    });
    if (count === 0) return false;
    await restandThread(threadId, transaction, true);
    const details = { postId: id, threadId };
    await writeAudit({ action: "post.shown", actorId, courseId, details }, transaction);
    await notifyModerated(id, by, transaction);
    await tellOfChange(threadId, transaction);
    return true;
  });
}
