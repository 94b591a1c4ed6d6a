import "server-only";
import type { CourseRole } from "@/lib/identity/schema";
import { db } from "@/lib/platform/db";

/** Gives an account of the demonstration its role in a course, also where it had another. */
export async function setDemoMembership(
  courseId: string,
  userId: string,
  role: CourseRole,
): Promise<void> {
  await db().membership.createMany({ data: [{ courseId, userId, role }], skipDuplicates: true });
  await db().membership.updateMany({ where: { courseId, userId }, data: { role } });
}
