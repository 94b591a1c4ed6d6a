import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { systemClock } from "@/lib/platform/clock";
import type { NewReplyForm } from "../schema";
import type { MayWrite } from "../may-write";
import { createPost } from "../store/create-post";
import { findFirstPostId } from "../store/find-post-place";
import { mayMention } from "./may-mention";
import { countPost, mayWrite } from "./may-write";
import { postsAboveReply } from "./posts-above";
import { readWritten } from "./render-posts";
import { scenarioFor } from "./thread-context";
import { threadFor, writingRole } from "./thread-for";

/** What became of a reply. */
export type Replied =
  | { readonly kind: "replied"; readonly postId: string; readonly threadId: string }
  /** The thread was locked or merged, or the post that is answered is gone. */
  | { readonly kind: "closed" }
  | Exclude<MayWrite, { readonly kind: "ok" }>;

/** Adds a reply to a thread. A form that arrives twice adds one. */
export async function reply(
  actor: Actor,
  threadId: string,
  form: NewReplyForm,
  clock = systemClock,
): Promise<Replied> {
  const found = await threadFor(actor, threadId);
  if (found === null) return { kind: "not-found" };
  const now = clock.now();
  const may = await mayWrite(actor, found.course, now);
  if (may.kind !== "ok") return may;
  const parentId = form.parent ?? (await findFirstPostId(found.thread.id));
  if (parentId === null) return { kind: "closed" };
  const role = writingRole(may.actor, found.thread.courseId);
  const counted = await countPost(may.actor, role);
  if (counted.kind !== "ok") return counted;
  const scenario = await scenarioFor(may.actor, found);
  const above = await postsAboveReply(found.thread.id, parentId);
  const place = { courseId: found.thread.courseId, scenario, above };
  const { read, keep } = await readWritten(may.actor, form, place);
  const mentions = await mayMention(may.actor, found.thread.id, read.mentioned);
  if (mentions.kind === "refused") return mentions;
  const outcome = await createPost({
    id: form.id,
    threadId: found.thread.id,
    parentId,
    author: { id: may.actor.participantId, role },
    isAnonymous: form.anonymous && role === "learner",
    text: form.text,
    ...read,
    now,
  });
  if (outcome === "gone") return { kind: "closed" };
  if (outcome === "created") await keep();
  return { kind: "replied", postId: form.id, threadId: found.thread.id };
}
