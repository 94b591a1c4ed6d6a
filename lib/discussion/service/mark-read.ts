import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { systemClock } from "@/lib/platform/clock";
import { addReadings } from "../store/readings";
import { threadFor } from "./thread-for";

/** Keeps which posts of a thread the actor has read, by their numbers. */
export async function markRead(
  actor: Actor,
  threadId: string,
  numbers: readonly number[],
  clock = systemClock,
): Promise<"done" | "not-found"> {
  const found = await threadFor(actor, threadId);
  if (actor.kind !== "member" || found === null) return "not-found";
  await addReadings(found.thread.id, actor.participantId, numbers, clock.now());
  return "done";
}
