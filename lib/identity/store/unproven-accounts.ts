import "server-only";
import { db } from "@/lib/platform/db";
import { writeAudit } from "./audit";

/**
 * Takes away the account of an address that nobody has ever confirmed, so that the next sign-up
 * begins afresh: else whoever signed up first with somebody else's address would know the password
 * of the account that she confirms later. An account that was ever used is left alone.
 */
export async function deleteUnprovenAccount(email: string): Promise<void> {
  const where = {
    email,
    emailVerified: false,
    isAdministrator: false,
    isDemo: false,
    sessions: { none: {} },
    memberships: { none: {} },
    passkeys: { none: {} },
    accounts: { every: { providerId: "credential" } },
  };
  const found = await db().user.findFirst({ where, select: { id: true } });
  if (found === null) return;
  const { id } = found;
  await db().$transaction(async (transaction) => {
    const { count } = await transaction.user.deleteMany({ where: { ...where, id } });
    if (count === 0) return;
    const details = { why: "never confirmed, and signed up again" };
    await writeAudit(
      { action: "account.deleted", actorId: null, subjectId: id, details },
      transaction,
    );
  });
}
