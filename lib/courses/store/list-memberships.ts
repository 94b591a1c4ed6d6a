import "server-only";
import { db } from "@/lib/platform/db";

/** The parts that somebody has in courses, the oldest first. */
export async function listMemberships(userId: string) {
  const rows = await db().membership.findMany({
    where: { userId },
    orderBy: [{ joinedAt: "asc" }, { courseId: "asc" }],
    select: { role: true, joinedAt: true, course: { select: { title: true } } },
  });
  return rows.map(({ role, joinedAt, course }) => ({ course: course.title, role, joinedAt }));
}
