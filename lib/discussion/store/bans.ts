import "server-only";
import { db } from "@/lib/platform/db";

/** Why somebody may not write in a course now, and until when (null: for good); null where she may. */
export async function findBan(
  courseId: string,
  userId: string,
  now: Date,
): Promise<{ readonly reason: string; readonly until: Date | null } | null> {
  const ban = await db().courseBan.findUnique({
    where: { courseId_userId: { courseId, userId } },
    select: { reason: true, until: true },
  });
  return ban === null || (ban.until !== null && ban.until <= now) ? null : ban;
}
