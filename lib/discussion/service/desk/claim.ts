import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { systemClock } from "@/lib/platform/clock";
import { type Claimed, claimsSince } from "../../desk/claim";
import { claimThread, findClaimer, releaseThread } from "../../store/desk/claim-thread";
import { threadFor } from "../thread-for";

/** Says that the actor answers a waiting thread, so that no two of the staff do. */
export async function claim(actor: Actor, threadId: string, clock = systemClock): Promise<Claimed> {
  const found = await threadFor(actor, threadId);
  if (actor.kind !== "member" || found === null || !can(actor, "desk.work", found.course)) {
    return { kind: "not-found" };
  }
  const now = clock.now();
  const times = { now, claimsSince: claimsSince(now) };
  if (await claimThread(found.thread.id, actor.participantId, times)) return { kind: "claimed" };
  const name = await findClaimer(found.thread.id, times.claimsSince);
  return name === null ? { kind: "not-found" } : { kind: "taken", name };
}

/** The actor answers it after all not. What is not hers stays as it is. */
export async function release(actor: Actor, threadId: string): Promise<"done" | "not-found"> {
  const found = await threadFor(actor, threadId);
  if (actor.kind !== "member" || found === null || !can(actor, "desk.work", found.course)) {
    return "not-found";
  }
  await releaseThread(found.thread.id, actor.participantId);
  return "done";
}
