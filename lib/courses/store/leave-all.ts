import "server-only";
import { writeAudits } from "@/lib/identity/store/audit";
import { lockCourse } from "./change-membership";
import type { Transaction } from "@/lib/platform/transaction";

/**
 * The titles of the courses that have nobody else for an instructor. They are held until the
 * transaction ends, so that the last two cannot go at once.
 */
export async function coursesOnlyHers(
  transaction: Transaction,
  userId: string,
): Promise<readonly string[]> {
  const led = await transaction.membership.findMany({
    where: { userId, role: "instructor" },
    // Always in one order, so that nobody waits for each other.
    orderBy: { courseId: "asc" },
    select: { courseId: true, course: { select: { title: true } } },
  });
  const titles: string[] = [];
  for (const { courseId, course } of led) {
    await lockCourse(transaction, courseId);
    const others = await transaction.membership.count({
      where: { courseId, role: "instructor", userId: { not: userId } },
    });
    if (others === 0) titles.push(course.title);
  }
  return titles;
}

/**
 * Ends every membership of somebody whose account goes, with a line each in the audit log, revokes
 * her invitations, and takes away the rosters that she had checked and nobody can confirm any more.
 */
export async function leaveAll(transaction: Transaction, userId: string, now: Date): Promise<void> {
  const about = { actorId: userId, subjectId: userId };
  const memberships = await transaction.membership.findMany({
    where: { userId },
    orderBy: { courseId: "asc" },
    select: { courseId: true, role: true },
  });
  await transaction.membership.deleteMany({ where: { userId } });
  const revoked = await transaction.invitation.updateManyAndReturn({
    where: { createdBy: userId, revokedAt: null, expiresAt: { gt: now } },
    data: { revokedAt: now },
    select: { id: true, courseId: true },
  });
  await transaction.rosterImport.deleteMany({ where: { createdBy: userId, startedAt: null } });
  const why = "the account was deleted";
  await writeAudits(
    [
      ...memberships.map(({ courseId, role }) => ({
        ...about,
        action: "member.left" as const,
        courseId,
        details: { role, why },
      })),
      ...revoked.map(({ id, courseId }) => ({
        ...about,
        action: "invitation.revoked" as const,
        courseId,
        details: { invitation: id, why },
      })),
    ],
    transaction,
  );
}
