import "server-only";
import { db } from "@/lib/platform/db";
import { hashLinkToken } from "../link-token";
import { writeAudit } from "./audit";

const CREDENTIAL = "credential";

interface FirstAdministrator {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly now: Date;
}

/** Forgets the set-up links that earlier starts gave out: only the last one works. */
export async function forgetSetUpLinks(marker: string): Promise<void> {
  await db().verification.deleteMany({ where: { value: marker } });
}

/**
 * Makes the first administrator and uses the link up, both or neither. Where the address has an
 * account, that one is taken: whoever owns the machine says that it is hers. Its old password and
 * sessions end.
 *
 * @returns the id of the account; null where the link is not good (any more).
 */
export function makeFirstAdministrator({
  token,
  name,
  email,
  passwordHash,
  now,
}: FirstAdministrator): Promise<string | null> {
  return db().$transaction(async (transaction) => {
    const { count } = await transaction.verification.deleteMany({
      where: { identifier: hashLinkToken("set-up", token), expiresAt: { gt: now } },
    });
    // Somebody may have proved the address of the settings in the meantime.
    const others = { isAdministrator: true, isDemo: false };
    if (count === 0 || (await transaction.user.count({ where: others })) > 0) return null;
    const known = await transaction.user.findUnique({ where: { email }, select: { id: true } });
    const rights = { name, emailVerified: true, isAdministrator: true };
    const { id } = await transaction.user.upsert({
      where: { email },
      create: { email, ...rights },
      update: rights,
      select: { id: true },
    });
    await transaction.session.deleteMany({ where: { userId: id } });
    await transaction.account.deleteMany({ where: { userId: id, providerId: CREDENTIAL } });
    await transaction.account.create({
      data: { userId: id, providerId: CREDENTIAL, accountId: id, password: passwordHash },
      select: { id: true },
    });
    const about = { actorId: null, subjectId: id };
    if (known === null) await writeAudit({ action: "account.created", ...about }, transaction);
    await writeAudit({ action: "administrator.made", ...about }, transaction);
    return id;
  });
}
