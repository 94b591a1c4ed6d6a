import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { systemClock } from "@/lib/platform/clock";
import type { BanForm, SplitForm } from "../../moderation/moderation-forms";
import { banAuthor } from "../../store/moderation/ban-writer";
import { keepFlagged } from "../../store/moderation/flags";
import { hidePost, showPostAgain } from "../../store/moderation/hide-post";
import { splitThread } from "../../store/moderation/split-thread";
import { moderatedPost } from "./moderating";

/** Whether it was done; "unchanged" where it stood so already, or somebody was faster. */
export type Moderated = "done" | "unchanged" | "not-found";

const done = (isDone: boolean): Moderated => (isDone ? "done" : "unchanged");

/** Hides a post from peers; its author reads the reason. */
export async function hide(
  actor: Actor,
  postId: string,
  reason: string,
  clock = systemClock,
): Promise<Moderated> {
  const it = await moderatedPost(actor, postId, clock);
  return it === null ? "not-found" : done(await hidePost(it.found.post, reason, it.by));
}

/** Shows a hidden post again. */
export async function showAgain(
  actor: Actor,
  postId: string,
  clock = systemClock,
): Promise<Moderated> {
  const it = await moderatedPost(actor, postId, clock);
  return it === null ? "not-found" : done(await showPostAgain(it.found.post, it.by));
}

/** Settles the flags of a post that stays as it is. */
export async function keepPost(
  actor: Actor,
  postId: string,
  note: string,
  clock = systemClock,
): Promise<Moderated> {
  const it = await moderatedPost(actor, postId, clock);
  return it === null ? "not-found" : done(await keepFlagged(it.found.post.id, note, it.by));
}

/** Makes a reply with all below it a thread of its own. */
export async function split(
  actor: Actor,
  postId: string,
  { id, kind, title }: SplitForm,
  clock = systemClock,
): Promise<Moderated> {
  const it = await moderatedPost(actor, postId, clock);
  if (it === null) return "not-found";
  const { post, thread } = it.found;
  return done(
    await splitThread({ threadId: thread.id, postId: post.id, newId: id, kind, title }, it.by),
  );
}

/** Keeps the author of a post from writing in its course, without saying who that is. */
export async function banAuthorOf(
  actor: Actor,
  postId: string,
  form: BanForm,
  clock = systemClock,
): Promise<"banned" | "staff" | "gone" | "not-found"> {
  const it = await moderatedPost(actor, postId, clock);
  if (it === null || !can(actor, "writer.ban", it.found.course)) return "not-found";
  return banAuthor(it.found.post.id, form, it.by);
}
