import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/identity/actor";
import { auth } from "@/lib/identity/service/auth";
import { findMember } from "@/lib/identity/store/find-member";
import { db } from "@/lib/platform/db";

interface NewPerson {
  readonly password?: string;
  readonly isAdministrator?: boolean;
  readonly isDemo?: boolean;
  /** When she signed in; now where it is left out. */
  readonly signedInAt?: Date;
}

/** Somebody with an account and one session, as a service is told of her. */
export async function person({ password, signedInAt, ...flags }: NewPerson = {}): Promise<Member> {
  const id = randomUUID();
  await db().user.create({
    data: { id, name: "Ada", email: `${id}@example.org`, emailVerified: true, ...flags },
  });
  if (password !== undefined) {
    const hash = await (await auth().$context).password.hash(password);
    await db().account.create({
      data: { userId: id, providerId: "credential", accountId: id, password: hash },
    });
  }
  return signedInAs(id, signedInAt);
}

/** Another session of an account. */
export async function signedInAs(userId: string, createdAt = new Date()): Promise<Member> {
  const { id } = await db().session.create({
    data: {
      userId,
      token: randomUUID(),
      createdAt,
      expiresAt: new Date(Date.now() + 60 * 60 * 1000),
      userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
    },
  });
  const member = await findMember(id);
  if (member === null) throw new Error("The session is not there");
  return member;
}

/** The actions that the audit log has of somebody, the oldest first. */
export async function auditOf({ participantId }: Member): Promise<readonly string[]> {
  const lines = await db().auditEntry.findMany({
    where: { actorId: participantId },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { action: true },
  });
  return lines.map(({ action }) => action);
}
