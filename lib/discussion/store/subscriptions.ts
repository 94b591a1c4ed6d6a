import "server-only";
import { db } from "@/lib/platform/db";

/** Follows a thread, or mutes it for good: what would subscribe again does not. */
export async function setSubscription(
  threadId: string,
  userId: string,
  to: "followed" | "muted",
): Promise<void> {
  const isMuted = to === "muted";
  await db().subscription.upsert({
    where: { threadId_userId: { threadId, userId } },
    create: { threadId, userId, isMuted },
    update: { isMuted },
    select: { threadId: true },
  });
}
