import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { listMemberships } from "../store/list-memberships";

/** The courses that the actor is a member of, for her to take along. */
export async function exportMemberships(actor: Actor) {
  if (actor.kind !== "member") return [];
  const { participantId } = actor;
  if (!can(actor, "account.use", { ownerId: participantId })) return [];
  return listMemberships(participantId);
}
