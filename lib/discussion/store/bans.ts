import "server-only";
import { db } from "@/lib/platform/db";

/** Why somebody may not write in a course now, and until when (null: for good); null where she may. */
export async function findBan(
  courseId: string,
  userId: string,
  now: Date,
): Promise<{ readonly reason: string; readonly until: Date | null } | null> {
  const bans = await db().courseBan.findMany({
    where: { courseId, userId, OR: [{ until: null }, { until: { gt: now } }] },
    // The longest counts; there are two at most.
    orderBy: { until: { sort: "desc", nulls: "first" } },
    select: { reason: true, until: true },
    take: 1,
  });
  return bans[0] ?? null;
}
