import "server-only";
import { db } from "@/lib/platform/db";
import { writeAudit } from "./audit";
import { endLinks } from "./links";

/** Gives the account another name. */
export async function renameAccount(userId: string, name: string): Promise<void> {
  await db().$transaction(async (transaction) => {
    await transaction.user.update({ where: { id: userId }, data: { name }, select: { id: true } });
    await writeAudit(
      { action: "account.renamed", actorId: userId, subjectId: userId },
      transaction,
    );
  });
}

interface NewPassword {
  readonly userId: string;
  readonly hash: string;
  /** The session that lives on. */
  readonly sessionId: string;
}

/**
 * Sets the password of an account, whether it had one or not, and ends every other session: whoever
 * knew the old one is out. Links that were sent for setting one or for another address are worth
 * nothing any more.
 */
export async function setPassword({ userId, hash, sessionId }: NewPassword): Promise<void> {
  await db().$transaction(async (transaction) => {
    const { count } = await transaction.account.updateMany({
      where: { userId, providerId: "credential" },
      data: { password: hash },
    });
    if (count === 0) {
      await transaction.account.create({
        data: { userId, providerId: "credential", accountId: userId, password: hash },
        select: { id: true },
      });
    }
    await transaction.session.deleteMany({ where: { userId, id: { not: sessionId } } });
    await endLinks(userId, transaction);
    await writeAudit(
      { action: "account.password-changed", actorId: userId, subjectId: userId },
      transaction,
    );
  });
}
