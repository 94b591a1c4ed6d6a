import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { type RevealedAuthor, revealAuthor } from "../store/reveal-author";
import { postFor, type PostFor } from "./post-for";

/** An anonymous post whose author the actor may look up. */
export async function findRevealable(
  actor: Actor,
  postId: string,
): Promise<Pick<PostFor, "post" | "thread"> | null> {
  const found = await postFor(actor, postId);
  return found !== null && can(actor, "author.reveal", found.course) ? found : null;
}

/** Tells staff who wrote an anonymous post. Each time is a line in the audit log. */
export async function revealPostAuthor(
  actor: Actor,
  postId: string,
): Promise<RevealedAuthor | null> {
  const found = await findRevealable(actor, postId);
  if (actor.kind !== "member" || found === null) return null;
  return revealAuthor(found.post.id, found.thread.courseId, actor.participantId);
}
