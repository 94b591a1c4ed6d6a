import "server-only";
import { inTransaction } from "@/lib/platform/in-transaction";
import type { ThreadKind } from "../schema";
import type { About, AskedOn } from "../thread";
import { linkPostImages } from "./link-images";
import { notifyOfPost } from "./notify";
import { tellOfThread } from "./tell-threads";
import { type WrittenPost, writtenColumns } from "./written-post";

/** A thread with its first post, ready to be stored. */
export interface NewThread extends WrittenPost {
  readonly id: string;
  readonly postId: string;
  readonly courseId: string;
  readonly kind: ThreadKind;
  readonly title: string;
  readonly about: About;
  readonly askedOn: AskedOn | null;
}

/**
 * Stores a thread, its first post and its author's subscription, and tells who is to hear of it. A
 * thread whose id is taken was sent before and is not stored again.
 *
 * @returns whether this call stored it.
 */
export function createThread(thread: NewThread): Promise<boolean> {
  const { id, postId, courseId, kind, title, about, askedOn, author, now } = thread;
  return inTransaction(async (transaction) => {
    const { count } = await transaction.thread.createMany({
      data: [
        {
          id,
          courseId,
          kind,
          title,
          ...about,
          versionHash: askedOn?.versionHash ?? null,
          variantName: askedOn?.variantName ?? null,
          ...(askedOn === null ? {} : { parameters: askedOn.parameters }),
          picked: [...(askedOn?.picked ?? [])],
          certainty: askedOn?.certainty ?? null,
          authorId: author.id,
          createdAt: now,
          lastActiveAt: now,
          // What staff asks waits for nobody of them.
          waitingSince: kind === "question" && author.role === "learner" ? now : null,
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) return false;
    await transaction.post.create({
      data: {
        id: postId,
        threadId: id,
        number: 1,
        path: [],
        ...writtenColumns(thread),
      },
      select: { id: true },
    });
    await linkPostImages(postId, thread.images, transaction);
    await transaction.subscription.create({
      data: { threadId: id, userId: author.id, at: now },
      select: { threadId: true },
    });
    const { mentioned } = thread;
    await notifyOfPost(
      { postId, parentId: null, threadId: id, author, mentioned, now },
      transaction,
    );
    await tellOfThread(courseId, transaction);
    return true;
  });
}
