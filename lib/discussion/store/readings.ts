import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import type { Reader } from "./list-branch";

const doneRow = z.object({ count: z.int() });

/**
 * Keeps that somebody has read the posts of a thread with these numbers, and with them what waits in
 * her inbox about them. Numbers that no post has are passed over.
 */
export async function addReadings(
  threadId: string,
  userId: string,
  numbers: readonly number[],
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  await queryRows(currentDatabase(), doneRow)`
    WITH seen AS (
      SELECT id, number FROM post
      WHERE thread_id = ${threadId}::uuid AND number = ANY (${[...numbers]}::int[])
    ), kept AS (
      INSERT INTO reading (thread_id, user_id, numbers, at)
      SELECT ${threadId}::uuid, ${userId}::uuid, range_agg(int4range(number, number + 1)),
        ${at}::timestamptz
      FROM seen HAVING count(*) > 0
      ON CONFLICT (thread_id, user_id)
      DO UPDATE SET numbers = reading.numbers + excluded.numbers, at = excluded.at
    ), told AS (
      UPDATE notification SET read_at = ${at}::timestamptz FROM seen
      WHERE notification.post_id = seen.id AND notification.user_id = ${userId}::uuid
        AND notification.read_at IS NULL
    )
    SELECT count(*)::int AS count FROM seen`;
}

const firstRow = z.object({ id: z.uuid() });

/**
 * The first post of a thread that the reader has not read and that is not hers; null where there is
 * none, and where she never opened the thread: then all of it is new.
 */
export async function findFirstUnread(
  threadId: string,
  { id, isStaff }: Reader,
): Promise<string | null> {
  if (id === null) return null;
  const [row] = await queryRows(currentDatabase(), firstRow)`
    SELECT p.id FROM reading r
    JOIN post p ON p.thread_id = r.thread_id AND NOT r.numbers @> p.number
    WHERE r.thread_id = ${threadId}::uuid AND r.user_id = ${id}::uuid
      AND p.author_id IS DISTINCT FROM r.user_id AND p.deleted_at IS NULL
      AND (p.hidden_at IS NULL OR ${isStaff}::bool)
    ORDER BY p.number LIMIT 1`;
  return row?.id ?? null;
}
