import "server-only";
import { db } from "@/lib/platform/db";
import type { Transaction } from "@/lib/platform/transaction";
import { writeAudit } from "./audit";

/** What other features have to say to the end of an account. */
interface Elsewhere {
  readonly object: (transaction: Transaction) => Promise<string | null>;
  readonly alsoDelete: (transaction: Transaction) => Promise<void>;
}

export type StoredDeletion =
  | { readonly kind: "deleted" | "last-administrator" }
  | { readonly kind: "needed"; readonly objection: string };

/**
 * Deletes an account with its sessions, ways to sign in and memberships, and what `alsoDelete` takes
 * away for other features: all of it or nothing. The audit log keeps ids.
 *
 * @returns "last-administrator" where the site would be left without one, "needed" where a feature
 * objects; nothing is deleted then.
 */
export function deleteStoredAccount(
  userId: string,
  { object, alsoDelete }: Elsewhere,
): Promise<StoredDeletion> {
  return db().$transaction(async (transaction) => {
    if (await isLastAdministrator(transaction, userId)) return { kind: "last-administrator" };
    const objection = await object(transaction);
    if (objection !== null) return { kind: "needed", objection };
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
    return { kind: "deleted" };
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
