import "server-only";
import { z } from "zod";
import type { Actor } from "../actor";
import { holderOf } from "../own-account";
import * as store from "../store/own-passkeys";

/** Gives one of the actor's passkeys another name. */
export async function renamePasskey(
  actor: Actor,
  passkeyId: string,
  name: string,
): Promise<"renamed" | "not-found"> {
  const holder = holderOf(actor);
  const id = z.uuid().safeParse(passkeyId);
  if (holder === null || !id.success) return "not-found";
  const isDone = await store.renamePasskey(holder.participantId, id.data, name);
  return isDone ? "renamed" : "not-found";
}

/** Removes one of the actor's passkeys, unless she could not sign in without it. */
export async function removePasskey(
  actor: Actor,
  passkeyId: string,
): Promise<"removed" | "not-found" | "only-way"> {
  const holder = holderOf(actor);
  const id = z.uuid().safeParse(passkeyId);
  if (holder === null || !id.success) return "not-found";
  return store.removePasskey(holder.participantId, id.data);
}
