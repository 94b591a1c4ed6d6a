import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { systemClock } from "@/lib/platform/clock";
import { setDeleted } from "../store/delete-post";
import { postFor } from "./post-for";

/** The author takes her post back, or brings it back. Replies to it stay where they are. */
export async function deleteOwnPost(
  actor: Actor,
  postId: string,
  isDeleted: boolean,
  clock = systemClock,
): Promise<"done" | "not-found"> {
  const found = await postFor(actor, postId);
  if (found === null) return "not-found";
  const { course, post } = found;
  const own = { ...course, ...(post.authorId !== null && { ownerId: post.authorId }) };
  if (!can(actor, "post.edit", own)) return "not-found";
  return (await setDeleted(post.id, isDeleted ? clock.now() : null)) ? "done" : "not-found";
}
