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

/** Empties the posts that their authors deleted before a moment, with all that they once said. */
export function purgeDeletedTexts(before: Date): Promise<number> {
  return inTransaction(async (transaction) => {
    const deleted = { deletedAt: { lt: before } };
    await transaction.postRevision.deleteMany({ where: { post: deleted } });
    const { count } = await transaction.post.updateMany({
      where: { ...deleted, text: { not: "" } },
      data: { text: "", plain: "" },
    });
    return count;
  });
}
