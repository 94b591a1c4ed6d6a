import "server-only";
import { courseRoleSchema, type CourseRole } from "@/lib/identity/schema";
import { writeAudit } from "@/lib/identity/store/audit";
import { outranks } from "../outranks";
import { revokeOutlived } from "./revoke-outlived";
import { inTransaction } from "@/lib/platform/in-transaction";
import type { Transaction } from "@/lib/platform/transaction";

/** What is to become of a membership. */
interface Change {
  readonly courseId: string;
  readonly userId: string;
  /** The role to have; null to be no member any more. */
  readonly role: CourseRole | null;
  readonly actorId: string;
  /** Whether the course may be left without an instructor by it. */
  readonly mayEmpty: boolean;
  readonly now: Date;
}

export type ChangeOutcome = "changed" | "unchanged" | "not-found" | "last-instructor";

/**
 * Changes a role or ends a membership, with its line in the audit log. Attempts stay with whoever
 * made them; invitations to more rights than are left are revoked.
 *
 * @returns "last-instructor" where the course would be left without one, and nothing was done.
 */
export function changeMembership(change: Change): Promise<ChangeOutcome> {
  const { courseId, userId, role, actorId, mayEmpty, now } = change;
  return inTransaction(async (transaction) => {
    await lockCourse(transaction, courseId);
    const where = { courseId_userId: { courseId, userId } };
    const found = await transaction.membership.findUnique({ where, select: { role: true } });
    if (found === null) return "not-found";
    const from = courseRoleSchema.parse(found.role);
    if (from === role) return "unchanged";
    if (from === "instructor" && !mayEmpty) {
      const instructors = await transaction.membership.count({
        where: { courseId, role: "instructor" },
      });
      if (instructors === 1) return "last-instructor";
    }
    const about = { actorId, subjectId: userId, courseId };
    if (role === null) {
      await transaction.membership.delete({ where, select: { userId: true } });
      const action = actorId === userId ? "member.left" : "member.removed";
      await writeAudit({ ...about, action, details: { role: from } }, transaction);
    } else {
      await transaction.membership.update({ where, data: { role }, select: { userId: true } });
      const details = { from, to: role };
      await writeAudit({ ...about, action: "member.role-changed", details }, transaction);
    }
    if (role === null || outranks(from, role)) {
      await revokeOutlived(transaction, { courseId, userId, role, actorId, now });
    }
    return "changed";
  });
}

/**
 * Two who step down at the same moment take turns, so that one of them stays. It is locked before
 * memberships and invitations, so that nobody waits for each other.
 */
export async function lockCourse(transaction: Transaction, courseId: string): Promise<void> {
  await transaction.$queryRaw`SELECT 1 FROM course WHERE id = ${courseId}::uuid FOR NO KEY UPDATE`;
}
