import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { systemClock } from "@/lib/platform/clock";
import { editPost, findPostText, type PostText } from "../store/edit-post";
import { mayMention } from "./may-mention";
import { countEdit, mayWrite } from "./may-write";
import { postFor, type PostFor } from "./post-for";
import { postsAbovePost } from "./posts-above";
import { readWritten } from "./render-posts";
import { scenarioFor } from "./thread-context";

/** A post that its author is about to edit. */
export interface EditablePost extends PostText {
  readonly postId: string;
  readonly threadId: string;
  readonly threadTitle: string;
  readonly courseSlug: string;
}

/** What became of an edit. */
export type Edited =
  | { readonly kind: "edited" | "unchanged" }
  /** Somebody, perhaps she herself elsewhere, was faster: both texts are there. */
  | { readonly kind: "conflict"; readonly stored: PostText }
  | { readonly kind: "refused"; readonly words: string }
  | { readonly kind: "wait"; readonly seconds: number }
  /** There is none, or it cannot be edited any more: deleted, hidden, or its thread locked. */
  | { readonly kind: "not-found" };

/** The post with its text, for its author. */
export async function getEditablePost(actor: Actor, postId: string): Promise<EditablePost | null> {
  const found = await editable(actor, postId);
  const stored = found === null ? null : await findPostText(found.post.id);
  if (found === null || stored === null) return null;
  const { thread } = found;
  return {
    postId: found.post.id,
    threadId: thread.id,
    threadTitle: thread.title,
    courseSlug: thread.courseSlug,
    ...stored,
  };
}

/** Changes the author's own post. What it said before stays in its history. */
export async function editOwnPost(
  actor: Actor,
  postId: string,
  { text, revision }: PostText,
  clock = systemClock,
): Promise<Edited> {
  const found = await editable(actor, postId);
  if (found === null) return { kind: "not-found" };
  const now = clock.now();
  const may = await mayWrite(actor, found.course, now);
  if (may.kind === "refused") return may;
  if (may.kind !== "ok") return { kind: "not-found" };
  const stored = await findPostText(found.post.id);
  if (stored === null) return { kind: "not-found" };
  if (stored.text === text) return { kind: "unchanged" };
  const counted = await countEdit(may.actor);
  if (counted.kind === "wait") return counted;
  const { isStaff } = found.reader;
  const scenario = await scenarioFor(may.actor, found);
  const above = await postsAbovePost(found.thread.id, found.post.id);
  const place = { courseId: found.thread.courseId, scenario, above };
  const { read, keep } = await readWritten(may.actor, { id: found.post.id, text }, place);
  const mentions = await mayMention(may.actor, found.thread.id, read.mentioned);
  if (mentions.kind === "refused") return mentions;
  const edit = { postId: found.post.id, revision, text, ...read, isStaff, now };
  const outcome = await editPost(edit);
  if (outcome === "edited") {
    await keep();
    return { kind: "edited" };
  }
  if (outcome === "closed") return { kind: "not-found" };
  const newer = await findPostText(found.post.id);
  return newer === null ? { kind: "not-found" } : { kind: "conflict", stored: newer };
}

/** A post that stands, in a thread that is not locked, for its author. */
async function editable(actor: Actor, postId: string): Promise<PostFor | null> {
  const found = await postFor(actor, postId);
  if (found === null || found.post.isDeleted || found.post.isHidden) return null;
  const { thread, course, reader, post } = found;
  if (thread.lockedAt !== null && !reader.isStaff) return null;
  const own = { ...course, ...(post.authorId !== null && { ownerId: post.authorId }) };
  return can(actor, "post.edit", own) ? found : null;
}
