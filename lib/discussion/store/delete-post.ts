import "server-only";
import { db } from "@/lib/platform/db";

/** Takes a post out of sight, or brings it back; its place in the tree stays. */
export async function setDeleted(postId: string, at: Date | null): Promise<void> {
  await db().$transaction([
    db().post.updateMany({ where: { id: postId }, data: { deletedAt: at } }),
    // What is not there any more answers nothing.
    db().thread.updateMany({
      where: { acceptedPostId: postId },
      data: at === null ? {} : { acceptedPostId: null, resolvedAt: null },
    }),
  ]);
}
