import "server-only";
import { db } from "@/lib/platform/db";
import { writeAudit } from "./audit";

/** @returns whether the account has that passkey. */
export async function renamePasskey(userId: string, id: string, name: string): Promise<boolean> {
  const { count } = await db().passkey.updateMany({ where: { id, userId }, data: { name } });
  return count > 0;
}

/**
 * Removes a passkey, unless it is the only way to sign in. The account is held meanwhile, so that
 * of two that are left not both can go at once.
 */
export function removePasskey(
  userId: string,
  id: string,
): Promise<"removed" | "not-found" | "only-way"> {
  return db().$transaction(async (transaction) => {
    await transaction.$queryRaw`SELECT 1 FROM person WHERE id = ${userId}::uuid FOR UPDATE`;
    const passkeys = await transaction.passkey.findMany({
      where: { userId },
      select: { id: true },
    });
    if (!passkeys.some((passkey) => passkey.id === id)) return "not-found";
    const others = await transaction.account.count({ where: { userId } });
    if (passkeys.length + others === 1) return "only-way";
    await transaction.passkey.delete({ where: { id }, select: { id: true } });
    await writeAudit(
      { action: "passkey.removed", actorId: userId, subjectId: userId },
      transaction,
    );
    return "removed";
  });
}
