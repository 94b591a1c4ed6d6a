import "server-only";
import { db } from "@/lib/platform/db";
import type { Transaction } from "@/lib/platform/transaction";
import { writeAudit } from "./audit";

/**
 * Deletes an account with its sessions, ways to sign in and memberships, and what `alsoDelete` takes
 * away for other features: all of it or nothing. The audit log keeps ids.
 *
 * @returns "last-administrator" where the site would be left without one; nothing is deleted then.
 */
export function deleteStoredAccount(
  userId: string,
  alsoDelete: (transaction: Transaction) => Promise<void>,
): Promise<"deleted" | "last-administrator"> {
  return db().$transaction(async (transaction) => {
    if (await isLastAdministrator(transaction, userId)) return "last-administrator";
    await alsoDelete(transaction);
    const { email } = await transaction.user.delete({
      where: { id: userId },
      select: { email: true },
    });
    await transaction.mail.deleteMany({ where: { to: email } });
    await transaction.verification.deleteMany({ where: { value: { contains: userId } } });
    await writeAudit(
      { action: "account.deleted", actorId: userId, subjectId: userId },
      transaction,
    );
    return "deleted";
  });
}

/** The administrators are held meanwhile, so that the last two cannot go at once. */
async function isLastAdministrator(transaction: Transaction, userId: string): Promise<boolean> {
  await transaction.$queryRaw`
    SELECT 1 FROM person WHERE is_administrator AND NOT is_demo ORDER BY id FOR UPDATE`;
  const administrators = await transaction.user.findMany({
    where: { isAdministrator: true, isDemo: false },
    select: { id: true },
  });
  return administrators.length === 1 && administrators[0]?.id === userId;
}
