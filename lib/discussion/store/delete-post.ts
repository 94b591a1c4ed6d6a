import "server-only";
import { inTransaction } from "@/lib/platform/in-transaction";
import { lockThreadOf } from "./lock-thread-of";
import { tellOfChange } from "./tell-threads";

/**
 * Takes a post out of sight, or brings it back; its place in the tree stays.
 *
 * @returns whether that was possible: nothing is brought back whose text has gone meanwhile.
 */
export function setDeleted(
  { id, threadId }: { readonly id: string; readonly threadId: string },
  at: Date | null,
): Promise<boolean> {
  return inTransaction(async (transaction) => {
    await lockThreadOf(id, transaction);
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
    await tellOfChange(threadId, transaction);
    return true;
  });
}
