import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { exportPerson } from "../store/export-person";

/** What the actor wrote and chose in discussions, for her to take along. */
export async function exportDiscussion(actor: Actor) {
  if (actor.kind !== "member") return null;
  const { participantId } = actor;
  return can(actor, "account.use", { ownerId: participantId }) ? exportPerson(participantId) : null;
}
