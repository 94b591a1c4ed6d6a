import "server-only";
import { db } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/in-transaction";

/** Takes away what was rendered before a moment; what is still read is made anew. */
export async function purgeRendered(before: Date): Promise<number> {
  const { count } = await db().renderedText.deleteMany({ where: { at: { lt: before } } });
  return count;
}

/** Takes away from every inbox what was read before one moment, or came before another and never was. */
export async function purgeNotices(before: { read: Date; unread: Date }): Promise<number> {
  const { count } = await db().notification.deleteMany({
    where: { OR: [{ readAt: { lt: before.read } }, { readAt: null, at: { lt: before.unread } }] },
  });
  return count;
}

/**
 * Empties the posts that their authors deleted before a moment, with all that they once said and showed, and
 * forgets what they called threads whose first post is not coming back.
 */
export async function purgeDeletedTexts(before: Date): Promise<number> {
  const count = await emptyDeleted(before);
  // By itself: whoever changes a thread and its posts begins with the thread.
  await db().$executeRaw`
    UPDATE thread SET own_title = NULL
    WHERE own_title IS NOT NULL AND NOT EXISTS (
      SELECT FROM post f WHERE f.thread_id = thread.id AND f.number = 1 AND f.text <> '')
    AND NOT EXISTS (
      SELECT FROM post f WHERE f.thread_id = thread.merged_into_id AND f.text <> ''
        AND f.author_id = thread.author_id AND f.created_at = thread.created_at)`;
  return count;
}

function emptyDeleted(before: Date): Promise<number> {
  return inTransaction(async (transaction) => {
    const deleted = { deletedAt: { lt: before } };
    await transaction.postRevision.deleteMany({ where: { post: deleted } });
    await transaction.postImageUse.deleteMany({ where: { post: deleted } });
    const { count } = await transaction.post.updateMany({
      where: { ...deleted, text: { not: "" } },
      data: { text: "", plain: "", definitions: [] },
    });
    return count;
  });
}
