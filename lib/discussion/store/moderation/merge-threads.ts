import "server-only";
import { z } from "zod";
import { writeAudit } from "@/lib/identity/store/audit";
import { inTransaction } from "@/lib/platform/in-transaction";
import { tellOfChange } from "../tell-threads";
import { type Moderation, notifyModerated } from "./notify-moderated";
import { restandThread } from "./restand-thread";

const lockedRow = z.object({
  id: z.uuid(),
  courseId: z.uuid(),
  mergedIntoId: z.uuid().nullable(),
  lastNumber: z.int(),
});

/**
 * Brings the posts of one thread under the first post of another of the same course: its own first
 * post as a reply to it, the others below that as before, with the numbers that come next there.
 * Followers and “I ask this too” of both are united, what was read stays read, and the address of
 * the one leads to the other, as do those that led to it before.
 *
 * Both rows are locked in the order of their ids, so that of two merges at once neither waits for the
 * other in a circle, and the later finds what the earlier left.
 *
 * @returns whether it was done; not where one of them went elsewhere meanwhile.
 */
export function mergeThreads(fromId: string, intoId: string, by: Moderation): Promise<boolean> {
  const { actorId, courseId, now } = by;
  const at = now.toISOString();
  return inTransaction(async (transaction) => {
    const locked = z.array(lockedRow).parse(
      await transaction.$queryRaw`
        SELECT id, course_id AS "courseId", merged_into_id AS "mergedIntoId",
          last_number AS "lastNumber"
        FROM thread WHERE id IN (${fromId}::uuid, ${intoId}::uuid) ORDER BY id FOR UPDATE`,
    );
    const into = locked.find(({ id }) => id === intoId);
    const isFit = locked.every(
      (thread) => thread.courseId === courseId && thread.mergedIntoId === null,
    );
    if (locked.length !== 2 || into === undefined || !isFit) return false;
    const firstOf = async (threadId: string): Promise<string> => {
      const place = { threadId_number: { threadId, number: 1 } };
      const { id } = await transaction.post.findUniqueOrThrow({
        where: place,
        select: { id: true },
      });
      return id;
    };
    const [targetId, movedId] = [await firstOf(intoId), await firstOf(fromId)];
    const last = into.lastNumber;
    // One statement, so that every part of it sees the posts as they were numbered before.
    await transaction.$executeRaw`
      WITH coming AS (
        SELECT id, number, path, ${last}::int + row_number() OVER (ORDER BY number)::int AS fresh
        FROM post WHERE thread_id = ${fromId}::uuid
      ), reading_on AS (
        INSERT INTO reading (thread_id, user_id, numbers, at)
        SELECT ${intoId}::uuid, r.user_id, range_agg(int4range(c.fresh, c.fresh + 1)), max(r.at)
        FROM reading r JOIN coming c ON r.numbers @> c.number
        WHERE r.thread_id = ${fromId}::uuid GROUP BY r.user_id
        ON CONFLICT (thread_id, user_id) DO UPDATE SET numbers = reading.numbers + excluded.numbers
      ), told_on AS (
        UPDATE notification SET thread_id = ${intoId}::uuid WHERE thread_id = ${fromId}::uuid
      )
      UPDATE post SET thread_id = ${intoId}::uuid, number = c.fresh,
        parent_id = CASE WHEN c.number = 1 THEN ${targetId}::uuid ELSE post.parent_id END,
        path = ARRAY(SELECT fresh FROM coming WHERE number = 1) || CASE WHEN c.number = 1 THEN '{}'
          ELSE ARRAY(
            SELECT above.fresh FROM unnest(c.path) WITH ORDINALITY AS step (number, nth)
            JOIN coming above ON above.number = step.number ORDER BY step.nth) END
      FROM coming c WHERE post.id = c.id`;
    await transaction.post.update({
      where: { id: targetId },
      data: { replyCount: { increment: 1 } },
      select: { id: true },
    });
    await transaction.$executeRaw`
      INSERT INTO subscription (thread_id, user_id, is_muted, at)
      SELECT ${intoId}::uuid, user_id, is_muted, ${at}::timestamptz
      FROM subscription WHERE thread_id = ${fromId}::uuid
      ON CONFLICT DO NOTHING`;
    await transaction.$executeRaw`
      INSERT INTO me_too (thread_id, user_id, at)
      SELECT ${intoId}::uuid, m.user_id, m.at FROM me_too m
      JOIN thread t ON t.id = ${intoId}::uuid AND t.author_id IS DISTINCT FROM m.user_id
      WHERE m.thread_id = ${fromId}::uuid
      ON CONFLICT DO NOTHING`;
    await transaction.subscription.deleteMany({ where: { threadId: fromId } });
    await transaction.meToo.deleteMany({ where: { threadId: fromId } });
    await transaction.$executeRaw`DELETE FROM reading WHERE thread_id = ${fromId}::uuid`;
    await transaction.$executeRaw`
      UPDATE thread SET merged_into_id = ${intoId}::uuid, accepted_post_id = NULL,
        waiting_since = NULL, claimed_by = NULL, claimed_at = NULL, pinned_at = NULL,
        reply_count = 0, me_too_count = 0, vote_count = 0
      WHERE id = ${fromId}::uuid`;
    await transaction.$executeRaw`
      UPDATE thread SET merged_into_id = ${intoId}::uuid WHERE merged_into_id = ${fromId}::uuid`;
    await transaction.$executeRaw`
      UPDATE thread SET me_too_count = (
        SELECT count(*) FROM me_too WHERE thread_id = ${intoId}::uuid)
      WHERE id = ${intoId}::uuid`;
    await restandThread(intoId, transaction, true);
    const details = { threadId: fromId, intoId };
    await writeAudit({ action: "thread.merged", actorId, courseId, details }, transaction);
    await notifyModerated(movedId, by, transaction);
    await tellOfChange(fromId, transaction);
    await tellOfChange(intoId, transaction);
    return true;
  });
}
