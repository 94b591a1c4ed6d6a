import "server-only";
import { inTransaction } from "@/lib/platform/in-transaction";
import type { Transaction } from "@/lib/platform/transaction";
import { lockOpenedBy } from "./lock-opened-by";
import { restandThread, waitsForPost } from "./moderation/restand-thread";
import { tellOfChange } from "./tell-threads";

/**
 * Takes a post out of sight, or brings it back; its place in the tree stays. With the first post of a
 * thread goes its title, which is its author's text as well, also where the thread was merged into
 * another meanwhile; replies stay where they are.
 *
 * @returns whether that was possible: nothing is brought back whose text has gone meanwhile.
 */
export function setDeleted(id: string, at: Date | null): Promise<boolean> {
  return inTransaction(async (transaction) => {
    const opened = await lockOpenedBy(id, transaction);
    const hasWaited = at !== null && (await waitsForPost(id, transaction));
    const { count } = await transaction.post.updateMany({
      where: { id, ...(at === null && { text: { not: "" } }) },
      data: { deletedAt: at },
    });
    if (count === 0) return false;
    if (at !== null) {
      // What is not there any more answers nothing: its question waits again.
      await transaction.thread.updateMany({
        where: { acceptedPostId: id },
        data: { acceptedPostId: null, resolvedAt: null, waitingSince: at },
      });
    }
    if (opened !== null) {
      await (at === null ? showTitle(opened, transaction) : takeTitle(opened, transaction));
    }
    const { threadId } = await transaction.post.findUniqueOrThrow({
      where: { id },
      select: { threadId: true },
    });
    if (at === null || hasWaited) await restandThread(threadId, transaction, !hasWaited);
    await tellOfChange(threadId, transaction);
    return true;
  });
}

const takeTitle = (threadId: string, transaction: Transaction) =>
  transaction.$executeRaw`
    UPDATE thread SET own_title = title,
      title = CASE kind WHEN 'question' THEN 'Deleted question' ELSE 'Deleted discussion' END
    WHERE id = ${threadId}::uuid AND own_title IS NULL`;

const showTitle = (threadId: string, transaction: Transaction) =>
  transaction.$executeRaw`
    UPDATE thread SET title = own_title, own_title = NULL
    WHERE id = ${threadId}::uuid AND own_title IS NOT NULL`;
