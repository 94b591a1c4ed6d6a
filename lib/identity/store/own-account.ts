import "server-only";
import { db } from "@/lib/platform/db";

/** An account as its holder sees it. */
export interface StoredOwnAccount {
  readonly name: string;
  readonly email: string;
  readonly createdAt: Date;
  /** "credential" is a password, anything else a provider. */
  readonly ways: readonly { readonly providerId: string; readonly createdAt: Date }[];
  /** The oldest first. */
  readonly passkeys: readonly StoredPasskey[];
  /** Those that still count, the newest first. */
  readonly sessions: readonly StoredSession[];
}

export interface StoredPasskey {
  readonly id: string;
  readonly name: string | null;
  readonly createdAt: Date | null;
}

export interface StoredSession {
  readonly id: string;
  readonly userAgent: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export async function findOwnAccount(userId: string, now: Date): Promise<StoredOwnAccount | null> {
  const user = await db().user.findUnique({
    where: { id: userId },
    select: {
      name: true,
      email: true,
      createdAt: true,
      accounts: { orderBy: { id: "asc" }, select: { providerId: true, createdAt: true } },
      passkeys: { orderBy: { id: "asc" }, select: { id: true, name: true, createdAt: true } },
      sessions: {
        where: { expiresAt: { gt: now } },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        select: { id: true, userAgent: true, createdAt: true, expiresAt: true },
      },
    },
  });
  if (user === null) return null;
  const { accounts, ...rest } = user;
  return { ...rest, ways: accounts };
}

/** What somebody can show that it is she: the hash of her password, and when she signed in. */
export async function findProofs(
  userId: string,
  sessionId: string,
): Promise<{ readonly passwordHash: string | null; readonly signedInAt: Date | null }> {
  const [way, session] = await Promise.all([
    db().account.findFirst({
      where: { userId, providerId: "credential" },
      select: { password: true },
    }),
    db().session.findFirst({ where: { id: sessionId, userId }, select: { createdAt: true } }),
  ]);
  return { passwordHash: way?.password ?? null, signedInAt: session?.createdAt ?? null };
}
