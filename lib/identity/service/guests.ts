import "server-only";
import { randomUUID } from "node:crypto";
import { cookies } from "next/headers";
import { env } from "@/lib/platform/env";
import { sessionSecret } from "@/lib/platform/session-secret";
import type { Guest } from "../actor";
import { GUEST_COOKIE_SECONDS, guestCookieName, readGuest, signGuest } from "../guest";

let known: string | undefined;

/** Read once: without a setting it comes from a file. */
function secret(): string {
  known ??= sessionSecret(env());
  return known;
}

/** Whom a cookie names; null for somebody new, and for a cookie that we did not sign. */
export function guestOf(cookie: string | undefined): Guest | null {
  const participantId = readGuest(cookie, secret());
  return participantId === null ? null : { kind: "guest", participantId };
}

/** Somebody new. She is known from the moment that the cookie is kept. */
export const newGuest = (): Guest => ({ kind: "guest", participantId: randomUUID() });

/** Gives the guest her cookie: out of reach of scripts, and of forms on other sites. */
export async function keepGuest({ participantId }: Guest): Promise<void> {
  const secure = env().siteUrl.startsWith("https:");
  (await cookies()).set(guestCookieName(secure), signGuest(participantId, secret()), {
    httpOnly: true,
    sameSite: "lax",
    secure,
    path: "/",
    maxAge: GUEST_COOKIE_SECONDS,
  });
}
