import "server-only";
import type { Actor, Member } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import type { Clock } from "@/lib/platform/clock";
import type { Moderation } from "../../store/moderation/notify-moderated";
import { postFor, type PostFor } from "../post-for";
import { threadFor, type ThreadFor } from "../thread-for";

/** What is moderated, and by whom. */
export interface Moderating<Found> {
  readonly found: Found;
  readonly actor: Member;
  readonly by: Moderation;
}

/** A post that the actor may moderate; to others there is none. */
export async function moderatedPost(
  actor: Actor,
  postId: string,
  clock: Clock,
): Promise<Moderating<PostFor> | null> {
  return moderating(actor, await postFor(actor, postId), clock);
}

/** A thread that the actor may moderate, and that was not merged; to others there is none. */
export async function moderatedThread(
  actor: Actor,
  threadId: string,
  clock: Clock,
): Promise<Moderating<ThreadFor> | null> {
  const found = await threadFor(actor, threadId);
  return found !== null && found.thread.mergedIntoId === null
    ? moderating(actor, found, clock)
    : null;
}

function moderating<Found extends ThreadFor>(
  actor: Actor,
  found: Found | null,
  clock: Clock,
): Moderating<Found> | null {
  if (actor.kind !== "member" || found === null) return null;
  if (!can(actor, "discussion.moderate", found.course)) return null;
  const { courseId } = found.course;
  return { found, actor, by: { actorId: actor.participantId, courseId, now: clock.now() } };
}
