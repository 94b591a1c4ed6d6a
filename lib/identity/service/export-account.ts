import "server-only";
import { systemClock } from "@/lib/platform/clock";
import type { Actor } from "../actor";
import { deviceInWords } from "../device-in-words";
import { userOf } from "../own-account";
import { writeAudit } from "../store/audit";
import { findOwnAccount } from "../store/own-account";

/**
 * What is kept of the actor's account itself, for her to take along; the export is noted in the
 * audit log. Neither passwords nor the secrets of sessions and passkeys are in it.
 */
export async function exportAccount(actor: Actor, clock = systemClock) {
  const user = userOf(actor);
  const account = user === null ? null : await findOwnAccount(user.participantId, clock.now());
  if (user === null || account === null) return null;
  const { name, email, createdAt, ways, passkeys, sessions } = account;
  const id = user.participantId;
  await writeAudit({ action: "account.exported", actorId: id, subjectId: id });
  return {
    profile: { id, name, email, createdAt, isAdministrator: user.isAdministrator },
    waysToSignIn: [
      ...ways.map((way) => ({
        kind: way.providerId === "credential" ? "password" : way.providerId,
        since: way.createdAt,
      })),
      ...passkeys.map((passkey) => ({
        kind: "passkey",
        name: passkey.name,
        since: passkey.createdAt,
      })),
    ],
    sessions: sessions.map((session) => ({
      device: deviceInWords(session.userAgent),
      userAgent: session.userAgent,
      since: session.createdAt,
      until: session.expiresAt,
    })),
  };
}
