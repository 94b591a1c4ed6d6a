import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { systemClock } from "@/lib/platform/clock";
import { countTry, type Limit } from "@/lib/platform/rate-limit";
import type { FlagForm } from "../../moderation/moderation-forms";
import { createFlag } from "../../store/moderation/flags";
import { postFor } from "../post-for";
import { type PostToActOn, toActOn } from "../post-to-act-on";

const FLAGS: Limit = { name: "flag", tries: 20, seconds: 3600 };

/** A post of somebody else's that the actor may flag. */
export async function findFlaggable(actor: Actor, postId: string): Promise<PostToActOn | null> {
  const found = await postFor(actor, postId);
  if (actor.kind !== "member" || found === null) return null;
  const { post, course, reader } = found;
  const isMine = post.authorId !== null && post.authorId === reader.id;
  if (isMine || post.isDeleted || post.isHidden) return null;
  return can(actor, "discussion.write", course) ? toActOn(found) : null;
}

/** Tells staff that a post should not stand, once a person. */
export async function flagPost(
  actor: Actor,
  postId: string,
  form: FlagForm,
  clock = systemClock,
): Promise<
  | { readonly kind: "flagged" | "again" | "not-found" }
  | { readonly kind: "wait"; readonly seconds: number }
> {
  const found = await findFlaggable(actor, postId);
  if (actor.kind !== "member" || found === null) return { kind: "not-found" };
  const counted = await countTry(FLAGS, [actor.participantId]);
  if (counted.kind !== "ok") return counted;
  const isNew = await createFlag(found.postId, actor.participantId, form, clock.now());
  return { kind: isNew ? "flagged" : "again" };
}
