import "server-only";
import { inTransaction } from "@/lib/platform/in-transaction";
import { db } from "@/lib/platform/db";
import { tellOfChange } from "./tell-threads";

/** What an edit was made from, and what it came to. */
export interface PostEdit {
  readonly postId: string;
  /** The revision that the editor had before her. */
  readonly revision: number;
  readonly text: string;
  readonly plain: string;
  readonly now: Date;
}

/** A post's text as it stands. */
export interface PostText {
  readonly text: string;
  readonly revision: number;
}

export async function findPostText(postId: string): Promise<PostText | null> {
  return db().post.findUnique({
    where: { id: postId },
    select: { text: true, revision: true },
  });
}

/**
 * Writes an edit over the revision it was made from, and keeps what stood there. Of two edits of one
 * revision the second writes nothing.
 *
 * @returns whether it was written.
 */
export function editPost({ postId, revision, text, plain, now }: PostEdit): Promise<boolean> {
  return inTransaction(async (transaction) => {
    const before = await transaction.post.findUnique({
      where: { id: postId },
      select: { text: true, createdAt: true, editedAt: true, threadId: true },
    });
    if (before === null) return false;
    const { count } = await transaction.post.updateMany({
      where: { id: postId, revision, deletedAt: null },
      data: { text, plain, revision: revision + 1, editedAt: now },
    });
    if (count === 0) return false;
    await transaction.postRevision.create({
      data: {
        postId,
        revision,
        text: before.text,
        writtenAt: before.editedAt ?? before.createdAt,
      },
      select: { postId: true },
    });
    await tellOfChange(before.threadId, transaction);
    return true;
  });
}
