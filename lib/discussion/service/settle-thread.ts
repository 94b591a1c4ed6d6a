import "server-only";
import type { Actor, Member } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { type Clock, systemClock } from "@/lib/platform/clock";
import { acceptPost, setResolved, unacceptPost } from "../store/settle-thread";
import { postFor } from "./post-for";
import { threadFor, type ThreadFor } from "./thread-for";

/** Whether it was done; where not, there is nothing that the actor may do it to. */
type Settled = "done" | "not-found";

const owned = ({ thread, course }: ThreadFor) => ({
  ...course,
  ...(thread.authorId !== null && { ownerId: thread.authorId }),
});

const settling = ({ participantId }: Member, { reader }: ThreadFor, clock: Clock) => ({
  actorId: participantId,
  isStaff: reader.isStaff,
  now: clock.now(),
});

/** Whoever asked takes a reply for the answer, or takes that back. */
export async function acceptAnswer(
  actor: Actor,
  postId: string,
  isOn: boolean,
  clock = systemClock,
): Promise<Settled> {
  const found = await postFor(actor, postId);
  if (actor.kind !== "member" || found === null) return "not-found";
  if (!can(actor, "thread.accept", owned(found))) return "not-found";
  const { thread, post } = found;
  const by = settling(actor, found, clock);
  const done = isOn
    ? await acceptPost(thread.id, post.id, by)
    : await unacceptPost(thread.id, post.id, by);
  return done ? "done" : "not-found";
}

/** Closes a question or opens it again: whoever asked, or staff. */
export async function resolveThread(
  actor: Actor,
  threadId: string,
  isResolved: boolean,
  clock = systemClock,
): Promise<Settled> {
  const found = await threadFor(actor, threadId);
  if (actor.kind !== "member" || found === null) return "not-found";
  if (!can(actor, "thread.resolve", owned(found))) return "not-found";
  const done = await setResolved(found.thread.id, settling(actor, found, clock), isResolved);
  return done ? "done" : "not-found";
}
