import "server-only";
import { db } from "@/lib/platform/db";

/**
 * Takes a post out of sight, or brings it back; its place in the tree stays.
 *
 * @returns whether that was possible: nothing is brought back whose text has gone meanwhile.
 */
export async function setDeleted(postId: string, at: Date | null): Promise<boolean> {
  const [{ count }] = await db().$transaction([
    db().post.updateMany({
      where: { id: postId, ...(at === null && { text: { not: "" } }) },
      data: { deletedAt: at },
    }),
    // What is not there any more answers nothing.
    db().thread.updateMany({
      where: { acceptedPostId: postId },
      data: at === null ? {} : { acceptedPostId: null, resolvedAt: null },
    }),
  ]);
  return count > 0;
}
