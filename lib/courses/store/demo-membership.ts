import "server-only";
import type { CourseRole } from "@/lib/identity/schema";
import { db } from "@/lib/platform/db";

/** Gives an account of the demonstration its role in a course, also where it had another. */
export async function setDemoMembership(
  courseId: string,
  userId: string,
  role: CourseRole,
): Promise<void> {
  await db().membership.upsert({
    where: { courseId_userId: { courseId, userId } },
    create: { courseId, userId, role },
    update: { role },
    select: { role: true },
  });
}
