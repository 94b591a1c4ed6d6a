import "server-only";
import { type Actor, VISITOR } from "../actor";
import { findMember } from "../store/find-member";

/**
 * The actor as she is by now, for what stays open long after the request: with the memberships that
 * she has left, and nobody where her session has ended.
 */
export async function actorAgain(actor: Actor): Promise<Actor> {
  if (actor.kind !== "member") return actor;
  return (await findMember(actor.sessionId)) ?? VISITOR;
}
