import type { Actor, Member } from "./actor";
import { can } from "./policy";

/** The actor, where she has an account to look at; null for whoever has none. */
export const userOf = (actor: Actor): Member | null => allowed(actor, "account.use");

/** The actor, where she has an account that is hers to change: not one of the demonstration. */
export const holderOf = (actor: Actor): Member | null => allowed(actor, "account.edit");

const allowed = (actor: Actor, action: "account.use" | "account.edit"): Member | null =>
  actor.kind === "member" && can(actor, action, { ownerId: actor.participantId }) ? actor : null;
