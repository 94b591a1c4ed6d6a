import "server-only";
import { z } from "zod";
import { writeAudit } from "@/lib/identity/store/audit";
import { currentDatabase, db } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/in-transaction";
import { queryRows } from "@/lib/platform/query-rows";
import { type FlagForm, flagReasonSchema } from "../../moderation/moderation-forms";
import type { Moderation } from "./notify-moderated";

/**
 * Keeps that somebody flags a post, once a person and post.
 *
 * @returns whether it is her first flag of it.
 */
export async function createFlag(
  postId: string,
  userId: string,
  { reason, words }: FlagForm,
  now: Date,
): Promise<boolean> {
  const { count } = await db().flag.createMany({
    data: [{ postId, userId, reason, words, at: now }],
    skipDuplicates: true,
  });
  return count > 0;
}

const flaggedRow = z.object({
  postId: z.uuid(),
  threadId: z.uuid(),
  threadTitle: z.string(),
  isHidden: z.boolean(),
  flags: z.array(
    z.object({
      reason: flagReasonSchema.catch("other"),
      words: z.string(),
      at: z.coerce.date(),
    }),
  ),
});
export type FlaggedRow = z.infer<typeof flaggedRow>;

/** The posts of a course with flags that wait, the longest waiting first. Who flagged is not loaded. */
export async function listFlagged(courseId: string, limit: number): Promise<readonly FlaggedRow[]> {
  return queryRows(currentDatabase(), flaggedRow)`
    SELECT p.id AS "postId", t.id AS "threadId", t.title AS "threadTitle",
      p.hidden_at IS NOT NULL AS "isHidden",
      json_agg(json_build_object('reason', g.reason, 'words', g.words, 'at', g.at)
        ORDER BY g.at) AS flags
    FROM flag g
    JOIN post p ON p.id = g.post_id
    JOIN thread t ON t.id = p.thread_id
    WHERE g.settled_at IS NULL AND t.course_id = ${courseId}::uuid
    GROUP BY p.id, t.id
    ORDER BY min(g.at), p.id
    LIMIT ${limit}::int`;
}

/** Settles the flags of a post that stays as it is. */
export function keepFlagged(postId: string, note: string, by: Moderation): Promise<boolean> {
  const { actorId, courseId, now } = by;
  return inTransaction(async (transaction) => {
    const { count } = await transaction.flag.updateMany({
      where: { postId, settledAt: null },
      data: { settledAt: now, outcome: "kept" },
    });
    if (count === 0) return false;
    const details = { postId, outcome: "kept", note };
    await writeAudit({ action: "flag.settled", actorId, courseId, details }, transaction);
    return true;
  });
}
