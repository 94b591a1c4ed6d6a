import "server-only";
import { COURSE_ROLES, type CourseRole } from "@/lib/identity/schema";
import { writeAudits } from "@/lib/identity/store/audit";
import { outranks } from "../outranks";
import type { Transaction } from "@/lib/platform/transaction";

/** Whose part in a course has become smaller. */
interface Fall {
  readonly courseId: string;
  readonly userId: string;
  /** What is left of it; null where nothing is. */
  readonly role: CourseRole | null;
  readonly actorId: string | null;
  readonly now: Date;
}

/**
 * Revokes somebody's invitations to more rights than she has left, in the transaction that takes them
 * away: else she could give them back to herself. Where nothing is left, all of hers go. Those of an
 * administrator stay, who may still make them.
 */
export async function revokeOutlived(
  transaction: Transaction,
  { courseId, userId, role, actorId, now }: Fall,
): Promise<void> {
  const above = COURSE_ROLES.filter((one) => role === null || outranks(one, role));
  const revoked = await transaction.invitation.updateManyAndReturn({
    where: {
      courseId,
      createdBy: userId,
      role: { in: above },
      revokedAt: null,
      expiresAt: { gt: now },
      creator: { isAdministrator: false },
    },
    data: { revokedAt: now },
    select: { id: true },
  });
  await writeAudits(
    revoked.map(({ id }) => ({
      action: "invitation.revoked",
      actorId,
      subjectId: userId,
      courseId,
      details: { invitation: id, why: "whoever made it has fewer rights now" },
    })),
    transaction,
  );
}
