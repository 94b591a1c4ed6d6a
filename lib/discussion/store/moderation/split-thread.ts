import "server-only";
import { z } from "zod";
import { writeAudit } from "@/lib/identity/store/audit";
import { inTransaction } from "@/lib/platform/in-transaction";
import type { ThreadKind } from "../../schema";
import { tellOfChange, tellOfThread } from "../tell-threads";
import { type Moderation, notifyModerated } from "./notify-moderated";
import { restandThread } from "./restand-thread";

/** A post that is to begin a thread of its own. */
export interface Split {
  readonly threadId: string;
  readonly postId: string;
  /** The id of the thread that is made. */
  readonly newId: string;
  readonly kind: ThreadKind;
  readonly title: string;
}

const sourceRow = z.object({ waiting: z.date().nullable() });

/**
 * Makes a post with all replies below it a thread of its own, asked by its author, about what the
 * thread was about. The posts keep their ids, and get numbers and places of the new thread; whoever
 * follows the one follows the other, and what was read stays read.
 *
 * @returns whether it was done; not where the post or its thread went elsewhere meanwhile.
 */
export function splitThread(split: Split, by: Moderation): Promise<boolean> {
  const { threadId, postId, newId, kind, title } = split;
  const { actorId, courseId, now } = by;
  return inTransaction(async (transaction) => {
    const [source] = z.array(sourceRow).parse(
      await transaction.$queryRaw`
        SELECT waiting_since AS waiting FROM thread
        WHERE id = ${threadId}::uuid AND merged_into_id IS NULL FOR UPDATE`,
    );
    const post = await transaction.post.findFirst({
      where: { id: postId, threadId, number: { gt: 1 } },
      select: { path: true, parentId: true, authorId: true, createdAt: true },
    });
    if (source === undefined || post === null) return false;
    const depth = post.path.length;
    const made = await transaction.$executeRaw`
      INSERT INTO thread (id, course_id, kind, title, quiz_slug, question_id, choice_key, picked,
        author_id, created_at, last_active_at)
      SELECT ${newId}::uuid, course_id, ${kind}, ${title}, quiz_slug, question_id, choice_key, '{}',
        ${post.authorId}::uuid, ${post.createdAt.toISOString()}::timestamptz,
        ${post.createdAt.toISOString()}::timestamptz
      FROM thread WHERE id = ${threadId}::uuid
      ON CONFLICT DO NOTHING`;
    if (made === 0) return false;
    // One statement, so that every part of it sees the posts as they were numbered before.
    await transaction.$executeRaw`
      WITH branch AS (
        SELECT id, number, path, row_number() OVER (ORDER BY number)::int AS fresh
        FROM post WHERE thread_id = ${threadId}::uuid AND path[1:${depth}::int] = ${post.path}::int[]
      ), reading_on AS (
        INSERT INTO reading (thread_id, user_id, numbers, at)
        SELECT ${newId}::uuid, r.user_id, range_agg(int4range(b.fresh, b.fresh + 1)), max(r.at)
        FROM reading r JOIN branch b ON r.numbers @> b.number
        WHERE r.thread_id = ${threadId}::uuid GROUP BY r.user_id
      ), told_on AS (
        UPDATE notification SET thread_id = ${newId}::uuid
        WHERE thread_id = ${threadId}::uuid AND post_id IN (SELECT id FROM branch)
      )
      UPDATE post SET thread_id = ${newId}::uuid, number = b.fresh,
        parent_id = CASE WHEN post.id = ${postId}::uuid THEN NULL ELSE post.parent_id END,
        path = ARRAY(
          SELECT above.fresh FROM unnest(b.path[${depth + 1}::int:]) WITH ORDINALITY AS step (number, nth)
          JOIN branch above ON above.number = step.number ORDER BY step.nth)
      FROM branch b WHERE post.id = b.id`;
    await transaction.post.updateMany({
      where: { id: post.parentId ?? postId, threadId },
      data: { replyCount: { decrement: 1 } },
    });
    await transaction.$executeRaw`
      INSERT INTO subscription (thread_id, user_id, is_muted, at)
      SELECT ${newId}::uuid, user_id, is_muted, ${now.toISOString()}::timestamptz
      FROM subscription WHERE thread_id = ${threadId}::uuid`;
    await transaction.$executeRaw`
      UPDATE thread SET accepted_post_id = NULL, resolved_at = NULL
      WHERE id = ${threadId}::uuid AND accepted_post_id IN (
        SELECT id FROM post WHERE thread_id = ${newId}::uuid)`;
    const waitedForBranch = await transaction.post.count({
      where: { threadId: newId, ...(source.waiting !== null && { createdAt: source.waiting }) },
      take: 1,
    });
    await restandThread(newId, transaction, false);
    await restandThread(threadId, transaction, waitedForBranch === 0);
    const details = { threadId, postId, intoId: newId };
    await writeAudit({ action: "thread.split", actorId, courseId, details }, transaction);
    await notifyModerated(postId, by, transaction);
    await tellOfChange(threadId, transaction);
    await tellOfThread(courseId, transaction);
    return true;
  });
}
