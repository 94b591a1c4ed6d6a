import "server-only";
import type { Actor, Member } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { systemClock } from "@/lib/platform/clock";
import { setEndorsement, setMeToo, setVote } from "../store/react";
import { setSubscription } from "../store/subscriptions";
import { postFor } from "./post-for";
import { threadFor, type ThreadFor } from "./thread-for";

/** How many there are now; null where there is nothing to react to, or the actor may not. */
type Count = number | null;

/** Says that a post helped, or takes it back. Doing it twice does it once. */
export async function voteFor(actor: Actor, postId: string, isOn: boolean): Promise<Count> {
  const found = await postFor(actor, postId);
  if (actor.kind !== "member" || found === null) return null;
  if (!can(actor, "discussion.write", found.course)) return null;
  return setVote(found.post.id, reacting(actor, found), isOn);
}

/** Puts the actor's name behind a post, or takes it back: for staff. */
export async function endorse(
  actor: Actor,
  postId: string,
  isOn: boolean,
  clock = systemClock,
): Promise<Count> {
  const found = await postFor(actor, postId);
  if (actor.kind !== "member" || found === null) return null;
  if (!can(actor, "post.endorse", found.course)) return null;
  return setEndorsement(found.post, actor.participantId, isOn, clock.now());
}

/** Says that the actor has the same question, and follows it; or takes it back. */
export async function sayMeToo(actor: Actor, threadId: string, isOn: boolean): Promise<Count> {
  const found = await threadFor(actor, threadId);
  if (actor.kind !== "member" || found === null) return null;
  if (!can(actor, "discussion.write", found.course)) return null;
  const count = await setMeToo(found.thread.id, reacting(actor, found), isOn);
  if (isOn && count !== null)
    await setSubscription(found.thread.id, actor.participantId, "followed");
  return count;
}

/** Follows a thread or wants no more of it. */
export async function follow(
  actor: Actor,
  threadId: string,
  isOn: boolean,
): Promise<"done" | "not-found"> {
  const found = await threadFor(actor, threadId);
  if (actor.kind !== "member" || found === null) return "not-found";
  if (found.thread.mergedIntoId !== null) return "not-found";
  await setSubscription(found.thread.id, actor.participantId, isOn ? "followed" : "muted");
  return "done";
}

const reacting = ({ participantId }: Member, { reader }: ThreadFor) => ({
  userId: participantId,
  isStaff: reader.isStaff,
});
