import "server-only";
import { z } from "zod";
import type { Transaction } from "@/lib/platform/transaction";

const openedRow = z.object({ id: z.uuid(), isOpened: z.boolean() });

/**
 * Waits, as `lockThreadOf` does, until nobody else changes the thread of a post, nor the one that the
 * post opened where that was merged into another: both in the order of their ids, as a merge does.
 *
 * No column says which post opened a thread that was merged; but a thread and its first post have the
 * same author and the same moment, to which nobody writes two posts.
 *
 * @returns the thread that the post opened, the title of which is part of it; null where it is a reply.
 */
export async function lockOpenedBy(
  postId: string,
  transaction: Transaction,
): Promise<string | null> {
  const rows = z.array(openedRow).parse(
    await transaction.$queryRaw`
      SELECT t.id, p.number = 1 OR t.id <> p.thread_id AS "isOpened"
      FROM post p JOIN thread t ON t.id IN (
        SELECT p.thread_id
        UNION ALL
        SELECT m.id FROM thread m WHERE m.merged_into_id = p.thread_id
          AND m.author_id = p.author_id AND m.created_at = p.created_at)
      WHERE p.id = ${postId}::uuid
      ORDER BY t.id FOR NO KEY UPDATE OF t`,
  );
  return rows.find(({ isOpened }) => isOpened)?.id ?? null;
}
