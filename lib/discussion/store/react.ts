import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/in-transaction";
import { queryRows } from "@/lib/platform/query-rows";
import { lockThreadOf } from "./lock-thread-of";
import { notifyOfSettling } from "./notify";

const countRow = z.object({ count: z.int() });

/** Who reacts. */
interface Reacting {
  readonly userId: string;
  /** Whether a lock of the thread lets her through. */
  readonly isStaff: boolean;
}

/**
 * Adds or takes back "helpful", once a person and post, and counts it in the same statement: however
 * many arrive at once, the count is that of the rows. Nobody votes for what she wrote herself, and in
 * a locked thread staff alone.
 *
 * @returns the votes of the post; null where there is nothing to vote for.
 */
export function setVote(
  postId: string,
  { userId, isStaff }: Reacting,
  isOn: boolean,
): Promise<number | null> {
  return inTransaction(async (transaction) => {
    await lockThreadOf(postId, transaction);
    const rows = isOn
      ? await transaction.$queryRaw`
        WITH votable AS (
          SELECT p.id FROM post p JOIN thread t ON t.id = p.thread_id
          WHERE p.id = ${postId}::uuid AND p.deleted_at IS NULL AND p.hidden_at IS NULL
            AND p.author_id IS DISTINCT FROM ${userId}::uuid
            AND (t.locked_at IS NULL OR ${isStaff}::bool)
        ), added AS (
          INSERT INTO vote (post_id, user_id) SELECT id, ${userId}::uuid FROM votable
          ON CONFLICT DO NOTHING RETURNING post_id
        ), counted AS (
          UPDATE post SET vote_count = vote_count + 1
          WHERE id = (SELECT post_id FROM added) RETURNING thread_id, number, vote_count
        ), headed AS (
          UPDATE thread SET vote_count = thread.vote_count + 1 FROM counted
          WHERE thread.id = counted.thread_id AND counted.number = 1
        )
        SELECT COALESCE((SELECT vote_count FROM counted), p.vote_count) AS count
        FROM post p JOIN votable ON votable.id = p.id`
      : await transaction.$queryRaw`
        WITH open AS (
          SELECT p.id FROM post p JOIN thread t ON t.id = p.thread_id
          WHERE p.id = ${postId}::uuid AND (t.locked_at IS NULL OR ${isStaff}::bool)
        ), taken AS (
          DELETE FROM vote USING open WHERE post_id = open.id AND user_id = ${userId}::uuid
          RETURNING post_id
        ), counted AS (
          UPDATE post SET vote_count = vote_count - 1
          WHERE id = (SELECT post_id FROM taken) RETURNING thread_id, number, vote_count
        ), headed AS (
          UPDATE thread SET vote_count = thread.vote_count - 1 FROM counted
          WHERE thread.id = counted.thread_id AND counted.number = 1
        )
        SELECT COALESCE((SELECT vote_count FROM counted), p.vote_count) AS count
        FROM post p JOIN open ON open.id = p.id`;
    return z.array(countRow).parse(rows)[0]?.count ?? null;
  });
}

/**
 * Adds somebody's endorsement of a reply and tells its author and whoever asked, or takes it back;
 * counts as {@link setVote} does.
 */
export async function setEndorsement(
  { id: postId, threadId }: { readonly id: string; readonly threadId: string },
  userId: string,
  isOn: boolean,
  now: Date,
): Promise<number | null> {
  if (isOn) return addEndorsement(postId, threadId, userId, now);
  const [row] = await queryRows(currentDatabase(), countRow)`
    WITH taken AS (
      DELETE FROM endorsement WHERE post_id = ${postId}::uuid AND user_id = ${userId}::uuid
      RETURNING post_id
    ), counted AS (
      UPDATE post SET endorse_count = endorse_count - 1
      WHERE id = (SELECT post_id FROM taken) RETURNING endorse_count
    )
    SELECT COALESCE((SELECT endorse_count FROM counted), p.endorse_count) AS count
    FROM post p WHERE p.id = ${postId}::uuid`;
  return row?.count ?? null;
}

function addEndorsement(
  postId: string,
  threadId: string,
  userId: string,
  now: Date,
): Promise<number | null> {
  return inTransaction(async (transaction) => {
    await lockThreadOf(postId, transaction);
    const [row] = z.array(countRow).parse(
      await transaction.$queryRaw`
        WITH endorsable AS (
          SELECT id FROM post WHERE id = ${postId}::uuid AND deleted_at IS NULL
            AND hidden_at IS NULL AND number > 1
        ), added AS (
          INSERT INTO endorsement (post_id, user_id) SELECT id, ${userId}::uuid FROM endorsable
          ON CONFLICT DO NOTHING RETURNING post_id
        ), counted AS (
          UPDATE post SET endorse_count = endorse_count + 1
          WHERE id = (SELECT post_id FROM added) RETURNING endorse_count
        )
        SELECT COALESCE((SELECT endorse_count FROM counted), p.endorse_count) AS count
        FROM post p JOIN endorsable ON endorsable.id = p.id`,
    );
    if (row === undefined) return null;
    const told = { kind: "endorsed", threadId, postId, actorId: userId, now } as const;
    await notifyOfSettling(told, transaction);
    return row.count;
  });
}

/**
 * Adds or takes back "I have the same question"; counts as {@link setVote} does. Not where the thread
 * went into another meanwhile.
 */
export function setMeToo(
  threadId: string,
  { userId, isStaff }: Reacting,
  isOn: boolean,
): Promise<number | null> {
  return inTransaction(async (transaction) => {
    // First its turn, then a look: it may be locked or merged at this moment.
    await transaction.$queryRaw`SELECT 1 FROM thread WHERE id = ${threadId}::uuid FOR NO KEY UPDATE`;
    const rows = isOn
      ? await transaction.$queryRaw`
        WITH open AS (
          SELECT id, author_id FROM thread WHERE id = ${threadId}::uuid
            AND merged_into_id IS NULL AND (locked_at IS NULL OR ${isStaff}::bool)
        ), added AS (
          INSERT INTO me_too (thread_id, user_id) SELECT id, ${userId}::uuid FROM open
          WHERE author_id IS DISTINCT FROM ${userId}::uuid
          ON CONFLICT DO NOTHING RETURNING thread_id
        ), counted AS (
          UPDATE thread SET me_too_count = me_too_count + 1
          WHERE id = (SELECT thread_id FROM added) RETURNING me_too_count
        )
        SELECT COALESCE((SELECT me_too_count FROM counted), t.me_too_count) AS count
        FROM thread t JOIN open ON open.id = t.id`
      : await transaction.$queryRaw`
        WITH open AS (
          SELECT id FROM thread WHERE id = ${threadId}::uuid
            AND merged_into_id IS NULL AND (locked_at IS NULL OR ${isStaff}::bool)
        ), taken AS (
          DELETE FROM me_too USING open WHERE thread_id = open.id AND user_id = ${userId}::uuid
          RETURNING thread_id
        ), counted AS (
          UPDATE thread SET me_too_count = me_too_count - 1
          WHERE id = (SELECT thread_id FROM taken) RETURNING me_too_count
        )
        SELECT COALESCE((SELECT me_too_count FROM counted), t.me_too_count) AS count
        FROM thread t JOIN open ON open.id = t.id`;
    return z.array(countRow).parse(rows)[0]?.count ?? null;
  });
}
