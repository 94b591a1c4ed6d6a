import "server-only";
import { db } from "@/lib/platform/db";

/** The newest line of the queue of attempts that changed; null where nothing waits to be counted. */
export async function findNewestChange(): Promise<bigint | null> {
  const newest = await db().changedAttempt.findFirst({
    select: { id: true },
    orderBy: { id: "desc" },
  });
  return newest?.id ?? null;
}
