import "server-only";
import { systemClock } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import type { Actor } from "../actor";
import { deviceInWords } from "../device-in-words";
import { isFresh } from "../fresh-session";
import { holderOf, userOf } from "../own-account";
import { findOwnAccount } from "../store/own-account";
import { UNIVERSITY } from "./auth";

/** An account as its own page shows it. */
export interface OwnAccount {
  readonly name: string;
  readonly email: string;
  /** Whether it may be changed: an account of the demonstration may not. */
  readonly isOwn: boolean;
  readonly hasPassword: boolean;
  /** Whether the sign-in is recent enough for what asks for one. */
  readonly isFresh: boolean;
  /** Other ways to sign in, in words. */
  readonly providers: readonly string[];
  readonly passkeys: readonly {
    readonly id: string;
    readonly name: string;
    readonly at: Date | null;
  }[];
  readonly sessions: readonly {
    readonly id: string;
    readonly device: string;
    readonly at: Date;
    readonly isThis: boolean;
  }[];
}

/** The actor's account; null for whoever has none. */
export async function getOwnAccount(actor: Actor, clock = systemClock): Promise<OwnAccount | null> {
  const user = userOf(actor);
  const now = clock.now();
  const account = user === null ? null : await findOwnAccount(user.participantId, now);
  if (user === null || account === null) return null;
  const { name, email, ways, passkeys, sessions } = account;
  const here = sessions.find(({ id }) => id === user.sessionId);
  return {
    name,
    email,
    isOwn: holderOf(actor) !== null,
    hasPassword: ways.some(({ providerId }) => providerId === "credential"),
    isFresh: here !== undefined && isFresh(here.createdAt, now),
    providers: [...new Set(ways.map(({ providerId }) => providerId))]
      .filter((providerId) => providerId !== "credential")
      .map(providerInWords),
    passkeys: passkeys.map((passkey) => ({
      id: passkey.id,
      name: passkey.name ?? "A passkey",
      at: passkey.createdAt,
    })),
    sessions: sessions.map((session) => ({
      id: session.id,
      device: deviceInWords(session.userAgent),
      at: session.createdAt,
      isThis: session.id === user.sessionId,
    })),
  };
}

const providerInWords = (providerId: string): string =>
  providerId === UNIVERSITY ? (env().oidc?.name ?? "your university") : providerId;
