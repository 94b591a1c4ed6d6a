import "server-only";
import { inTransaction } from "@/lib/platform/in-transaction";
import { db } from "@/lib/platform/db";
import { linkPostImages } from "./link-images";
import { lockThreadOf } from "./lock-thread-of";
import { tellOfChange } from "./tell-threads";

/** What an edit was made from, and what it came to. */
export interface PostEdit {
  readonly postId: string;
  /** The revision that the editor had before her. */
  readonly revision: number;
  readonly text: string;
  readonly plain: string;
  /** Its sums that say what a name is, for the posts below it. */
  readonly definitions: readonly string[];
  /** The images that it shows now, of those that its author may see. */
  readonly images: readonly string[];
  /** Whether a lock of the thread lets her through. */
  readonly isStaff: boolean;
  readonly now: Date;
}

/**
 * "conflict": another edit was faster. "closed": the post was deleted or hidden, or its thread locked,
 * since the editor opened it.
 */
export type EditOutcome = "edited" | "conflict" | "closed";

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
 * revision the second writes nothing, and so does one of a post that stands no more as it did when
 * the edit was begun: it takes its turn with whoever locks, hides and deletes.
 */
export function editPost(edit: PostEdit): Promise<EditOutcome> {
  const { postId, revision, text, plain, definitions, images, isStaff, now } = edit;
  return inTransaction(async (transaction) => {
    await lockThreadOf(postId, transaction);
    const stands = {
      id: postId,
      deletedAt: null,
      hiddenAt: null,
      ...(!isStaff && { thread: { lockedAt: null } }),
    };
    const before = await transaction.post.findFirst({
      where: stands,
      select: { text: true, createdAt: true, editedAt: true, threadId: true },
    });
    if (before === null) return "closed";
    const { count } = await transaction.post.updateMany({
      where: { ...stands, revision },
      data: {
        text,
        plain,
        definitions: [...definitions],
        revision: revision + 1,
        editedAt: now,
      },
    });
    if (count === 0) return "conflict";
    await transaction.postRevision.create({
      data: {
        postId,
        revision,
        text: before.text,
        writtenAt: before.editedAt ?? before.createdAt,
      },
      select: { postId: true },
    });
    await linkPostImages(postId, images, transaction);
    await tellOfChange(before.threadId, transaction);
    return "edited";
  });
}
