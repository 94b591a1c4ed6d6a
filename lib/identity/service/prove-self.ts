import "server-only";
import { systemClock } from "@/lib/platform/clock";
import { countTry } from "@/lib/platform/rate-limit";
import type { Member } from "../actor";
import { isFresh } from "../fresh-session";
import { findProofs } from "../store/own-account";
import { auth } from "./auth";

/** Tries at one's own password: somebody else may sit at the browser. */
const LIMIT = { name: "own-password", tries: 10, seconds: 15 * 60 };

/** Whether she showed that it is she, and what is missing otherwise. */
export type Proof =
  | { readonly kind: "proved" }
  | { readonly kind: "wrong-password" | "stale" }
  | { readonly kind: "wait"; readonly seconds: number };

/**
 * Asks somebody who is signed in to show again that it is she, before what cannot be undone: by her
 * password, or where the account has none by a sign-in that is not long ago.
 */
export async function proveSelf(
  { participantId, sessionId }: Member,
  password: string,
  clock = systemClock,
): Promise<Proof> {
  const { passwordHash, signedInAt } = await findProofs(participantId, sessionId);
  if (passwordHash === null) {
    const isRecent = signedInAt !== null && isFresh(signedInAt, clock.now());
    return isRecent ? { kind: "proved" } : { kind: "stale" };
  }
  const verdict = await countTry(LIMIT, [participantId]);
  if (verdict.kind === "wait") return verdict;
  const context = await auth().$context;
  const isRight = await context.password.verify({ hash: passwordHash, password });
  return isRight ? { kind: "proved" } : { kind: "wrong-password" };
}
