import "server-only";
import { systemClock } from "@/lib/platform/clock";
import type { Actor } from "../actor";
import { holderOf } from "../own-account";
import { deleteStoredAccount, type StoredDeletion } from "../store/delete-account";
import { deleteElsewhere, objectionToDeletion } from "./deletion-listeners";
import { type Proof, proveSelf } from "./prove-self";

/** What became of it; in all cases but "deleted" nothing was touched. */
export type Deletion =
  | Exclude<Proof, { kind: "proved" }>
  | StoredDeletion
  | { readonly kind: "not-typed" | "not-found" };

/**
 * Deletes the actor's account and everything that hangs on it, attempts included.
 *
 * @param typed her address, typed again, so that it is no slip.
 */
export async function deleteAccount(
  actor: Actor,
  { typed, password }: { readonly typed: string; readonly password: string },
  clock = systemClock,
): Promise<Deletion> {
  const holder = holderOf(actor);
  if (holder === null) return { kind: "not-found" };
  if (typed !== holder.email) return { kind: "not-typed" };
  const proof = await proveSelf(holder, password, clock);
  if (proof.kind !== "proved") return proof;
  const { participantId } = holder;
  return deleteStoredAccount(participantId, {
    object: (transaction) => objectionToDeletion(participantId, transaction),
    alsoDelete: (transaction) => deleteElsewhere(participantId, transaction),
  });
}
