import "server-only";
import { z } from "zod";
import { inTransaction } from "@/lib/platform/in-transaction";
import type { Transaction } from "@/lib/platform/transaction";
import { isTooDeep } from "../reply-path";
import { linkPostImages } from "./link-images";
import { notifyOfPost } from "./notify";
import { tellOfPost } from "./tell-threads";
import { type WrittenPost, writtenColumns } from "./written-post";

/** A reply, ready to be stored. */
export interface NewPost extends WrittenPost {
  readonly id: string;
  readonly threadId: string;
  readonly parentId: string;
}

/** "gone": the thread was locked, hidden, merged away or lost the post that is answered. */
export type PostOutcome = "created" | "repeated" | "gone";

const numberRow = z.tuple([z.object({ number: z.int(), courseId: z.uuid() })]);

/**
 * Stores a reply in its place in the tree, with what it changes of its thread: who waits for whom,
 * when somebody of the staff first answered. Replies to one thread take turns at its row, so that
 * each has a number of its own.
 */
export function createPost(post: NewPost): Promise<PostOutcome> {
  const { id, threadId, parentId, author, now } = post;
  const isStaff = author.role !== "learner";
  return inTransaction(async (transaction) => {
    const at = now.toISOString();
    // First its turn, then a look: a statement that waited still sees what it saw when it began.
    await transaction.$queryRaw`SELECT 1 FROM thread WHERE id = ${threadId}::uuid FOR NO KEY UPDATE`;
    const counted = numberRow.safeParse(
      await transaction.$queryRaw`
        UPDATE thread SET
          last_number = last_number + 1,
          reply_count = reply_count + 1,
          last_active_at = ${at}::timestamptz,
          answered_at = COALESCE(answered_at, CASE WHEN ${isStaff} THEN ${at}::timestamptz END),
          waiting_since = CASE
            WHEN ${isStaff} OR kind <> 'question' OR resolved_at IS NOT NULL THEN NULL
            ELSE COALESCE(waiting_since, ${at}::timestamptz) END,
          claimed_by = CASE WHEN ${isStaff} THEN NULL ELSE claimed_by END,
          claimed_at = CASE WHEN ${isStaff} THEN NULL ELSE claimed_at END
        WHERE id = ${threadId}::uuid AND merged_into_id IS NULL
          AND (${isStaff}::bool OR locked_at IS NULL AND EXISTS (
            SELECT FROM post f WHERE f.thread_id = thread.id AND f.number = 1
              AND (f.author_id = ${author.id}::uuid OR f.hidden_at IS NULL
                AND (f.deleted_at IS NULL OR thread.reply_count > 0))))
          AND NOT EXISTS (SELECT FROM post WHERE id = ${id}::uuid)
        RETURNING last_number AS number, course_id AS "courseId"`,
    );
    if (!counted.success) return (await exists(transaction, id)) ? "repeated" : "gone";
    const [{ number, courseId }] = counted.data;
    const parent = await placeUnder(transaction, threadId, parentId);
    if (parent === null) throw new ParentGone();
    await transaction.post.create({
      data: {
        id,
        threadId,
        parentId: parent.id,
        number,
        path: [...parent.path, number],
        ...writtenColumns(post),
      },
      select: { id: true },
    });
    await linkPostImages(id, post.images, transaction);
    await transaction.post.update({
      where: { id: parent.id },
      data: { replyCount: { increment: 1 } },
      select: { id: true },
    });
    await transaction.subscription.createMany({
      data: [{ threadId, userId: author.id, at: now }],
      skipDuplicates: true,
    });
    await notifyOfPost(
      { postId: id, parentId, threadId, author, mentioned: post.mentioned, now },
      transaction,
    );
    await tellOfPost(threadId, courseId, number, transaction);
    return "created" as const;
  }).catch((error: unknown) => {
    if (error instanceof ParentGone) return "gone";
    throw error;
  });
}

/** The post that a reply hangs on: the answered one, or its parent where the branch is too deep. */
async function placeUnder(
  transaction: Transaction,
  threadId: string,
  parentId: string,
): Promise<{ readonly id: string; readonly path: readonly number[] } | null> {
  const parent = await transaction.post.findFirst({
    where: { id: parentId, threadId },
    select: { id: true, path: true, parentId: true },
  });
  if (parent === null || !isTooDeep(parent.path) || parent.parentId === null) return parent;
  return { id: parent.parentId, path: parent.path.slice(0, -1) };
}

/** Undoes the counting of a reply whose parent is in another thread by now. */
class ParentGone extends Error {}

async function exists(transaction: Transaction, id: string): Promise<boolean> {
  return (await transaction.post.findUnique({ where: { id }, select: { id: true } })) !== null;
}
