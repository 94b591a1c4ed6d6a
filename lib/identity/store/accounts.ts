import "server-only";
import { db } from "@/lib/platform/db";
import { writeAudit } from "./audit";
import { endUnprovenWays } from "./first-proof";
import { endLinks } from "./links";

/** What is known of an account. */
export interface StoredAccount {
  readonly email: string;
  readonly emailVerified: boolean;
  readonly isAdministrator: boolean;
  readonly isDemo: boolean;
}

export function findAccount(userId: string): Promise<StoredAccount | null> {
  return db().user.findUnique({
    where: { id: userId },
    select: { email: true, emailVerified: true, isAdministrator: true, isDemo: true },
  });
}

/** The name of the account whose holder has proved this address; null where nobody has. */
export async function findProvedName(email: string): Promise<string | null> {
  const found = await db().user.findFirst({
    where: { email, emailVerified: true },
    select: { name: true },
  });
  return found?.name ?? null;
}

/**
 * Notes that a password was set with a link that came by mail, which proves the address as well;
 * with its line in the audit log. What somebody asked for before, with the old password, is off.
 */
export async function noteResetByMail(userId: string): Promise<void> {
  await db().$transaction(async (transaction) => {
    const { count } = await transaction.user.updateMany({
      where: { id: userId, emailVerified: false },
      data: { emailVerified: true },
    });
    if (count > 0) await endUnprovenWays(userId, transaction);
    await endLinks(userId, transaction);
    const entry = {
      action: "account.password-changed",
      actorId: userId,
      subjectId: userId,
    } as const;
    await writeAudit(entry, transaction);
  });
}

/** Whether the site has anybody who may run it; demonstrators do not count. */
export async function hasAdministrator(): Promise<boolean> {
  const found = await db().user.findFirst({
    where: { isAdministrator: true, isDemo: false },
    select: { id: true },
  });
  return found !== null;
}

/**
 * Makes an account one of the site's administrators, with its line in the audit log.
 *
 * @param actorId who did it; null where the settings did.
 */
export async function makeAdministrator(userId: string, actorId: string | null): Promise<void> {
  await db().$transaction(async (transaction) => {
    await transaction.user.update({
      where: { id: userId },
      data: { isAdministrator: true },
      select: { id: true },
    });
    await writeAudit({ action: "administrator.made", actorId, subjectId: userId }, transaction);
  });
}
