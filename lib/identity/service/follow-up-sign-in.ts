import "server-only";
import { env } from "@/lib/platform/env";
import { writeAudit } from "../store/audit";
import { findAccount, makeAdministrator } from "../store/accounts";
import { announceSignIn } from "./sign-in-listeners";

/**
 * What every sign-in brings about, in whatever way it was made: a line in the audit log, the rights
 * that hang on a proven address, and what other features do with what the guest had. Into an account
 * of the demonstration, which is everybody's, nothing comes along: the guest keeps what is hers.
 *
 * @returns whether all of it is done, and so nothing more hangs on the guest's cookie.
 */
export async function followUpSignIn(userId: string, guestId: string | null): Promise<boolean> {
  await writeAudit({ action: "account.signed-in", actorId: userId, subjectId: userId });
  return followUpProof(userId, guestId);
}

/**
 * What hangs on the address of an account: asked at every sign-in, and when an account that is signed
 * in already has proved another address.
 */
export async function followUpProof(userId: string, guestId: string | null): Promise<boolean> {
  const account = await findAccount(userId);
  if (account === null) return false;
  const { email, emailVerified, isAdministrator, isDemo } = account;
  if (isDemo) return false;
  if (emailVerified && email === env().adminEmail && !isAdministrator)
    await makeAdministrator(userId, null);
  return announceSignIn({ userId, email, emailVerified, guestId });
}
