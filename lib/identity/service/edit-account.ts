import "server-only";
import { systemClock } from "@/lib/platform/clock";
import type { Actor } from "../actor";
import { holderOf } from "../own-account";
import { renameAccount, setPassword } from "../store/edit-account";
import { auth } from "./auth";
import { type Proof, proveSelf } from "./prove-self";

/** Gives the actor's account the name that others in a course see. */
export async function changeName(actor: Actor, name: string): Promise<"changed" | "not-found"> {
  const holder = holderOf(actor);
  if (holder === null) return "not-found";
  await renameAccount(holder.participantId, name);
  return "changed";
}

/**
 * Changes the password, or sets the first one, and ends all other sessions.
 *
 * @param present the password so far; not asked for where there is none.
 */
export async function changePassword(
  actor: Actor,
  { present, next }: { readonly present: string; readonly next: string },
  clock = systemClock,
): Promise<Proof | { readonly kind: "not-found" }> {
  const holder = holderOf(actor);
  if (holder === null) return { kind: "not-found" };
  const proof = await proveSelf(holder, present, clock);
  if (proof.kind !== "proved") return proof;
  const context = await auth().$context;
  const hash = await context.password.hash(next);
  await setPassword({ userId: holder.participantId, sessionId: holder.sessionId, hash });
  return proof;
}
