import "server-only";
import { z } from "zod";
import { currentDatabase, db } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";

const idRow = z.object({ id: z.uuid() });
const claimerRow = z.object({ name: z.string() });

/**
 * Notes that somebody is at a waiting thread, unless somebody else is and her claim still holds. Of
 * two at once one gets it.
 *
 * @returns whether it is hers now.
 */
export async function claimThread(
  threadId: string,
  userId: string,
  { now, claimsSince }: { readonly now: Date; readonly claimsSince: Date },
): Promise<boolean> {
  const rows = await queryRows(currentDatabase(), idRow)`
    UPDATE thread SET claimed_by = ${userId}::uuid, claimed_at = ${now.toISOString()}::timestamptz
    WHERE id = ${threadId}::uuid AND waiting_since IS NOT NULL AND merged_into_id IS NULL
      AND (claimed_by IS NULL OR claimed_by = ${userId}::uuid
        OR claimed_at <= ${claimsSince.toISOString()}::timestamptz)
    RETURNING id`;
  return rows.length > 0;
}

/** Takes somebody's own claim back. */
export async function releaseThread(threadId: string, userId: string): Promise<boolean> {
  const { count } = await db().thread.updateMany({
    where: { id: threadId, claimedBy: userId },
    data: { claimedBy: null, claimedAt: null },
  });
  return count > 0;
}

/** Whose claim on a thread holds; null where nobody's does. */
export async function findClaimer(threadId: string, claimsSince: Date): Promise<string | null> {
  const [row] = await queryRows(currentDatabase(), claimerRow)`
    SELECT u.name FROM thread t JOIN person u ON u.id = t.claimed_by
    WHERE t.id = ${threadId}::uuid AND t.waiting_since IS NOT NULL
      AND t.claimed_at > ${claimsSince.toISOString()}::timestamptz`;
  return row?.name ?? null;
}
