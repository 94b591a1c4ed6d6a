import "server-only";
import { db } from "@/lib/platform/db";
import { writeAudits } from "./audit";

/** Takes away the sessions that have ended, and with them network addresses and names of browsers. */
export async function purgeSessions(now: Date): Promise<number> {
  const { count } = await db().session.deleteMany({ where: { expiresAt: { lte: now } } });
  return count;
}

/** Takes away the links and challenges that no longer work. */
export async function purgeLinks(now: Date): Promise<number> {
  const { count } = await db().verification.deleteMany({ where: { expiresAt: { lte: now } } });
  return count;
}

/** Takes away the kept mails from before a moment. */
export async function purgeMails(before: Date): Promise<number> {
  const { count } = await db().mail.deleteMany({ where: { sentAt: { lt: before } } });
  return count;
}

/**
 * Takes away the accounts from before a moment whose address nobody has confirmed, with a line each
 * in the audit log. One that was ever of use to anybody is left alone.
 */
export function purgeUnproven(before: Date): Promise<number> {
  const where = {
    emailVerified: false,
    isAdministrator: false,
    isDemo: false,
    createdAt: { lt: before },
    sessions: { none: {} },
    memberships: { none: {} },
    passkeys: { none: {} },
    accounts: { every: { providerId: "credential" } },
  };
  return db().$transaction(async (transaction) => {
    const found = await transaction.user.findMany({ where, select: { id: true } });
    if (found.length === 0) return 0;
    const ids = found.map(({ id }) => id);
    // Whoever confirms at this very moment keeps hers.
    await transaction.user.deleteMany({ where: { ...where, id: { in: ids } } });
    const kept = await transaction.user.findMany({
      where: { id: { in: ids } },
      select: { id: true },
    });
    const gone = ids.filter((id) => !kept.some((one) => one.id === id));
    const details = { why: "never confirmed" };
    await writeAudits(
      gone.map((subjectId) => ({
        action: "account.deleted" as const,
        actorId: null,
        subjectId,
        details,
      })),
      transaction,
    );
    return gone.length;
  });
}
