import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/identity/actor";
import { findPostPlace } from "../store/find-post-place";
import { type ThreadFor, threadFor } from "./thread-for";

/** A post with its thread. */
export type PostFor = ThreadFor & {
  readonly post: NonNullable<Awaited<ReturnType<typeof findPostPlace>>>;
};

/** The post, for an actor who may read its thread; to others there is none. */
export async function postFor(actor: Actor, postId: string): Promise<PostFor | null> {
  const id = z.uuid().safeParse(postId);
  const post = id.success ? await findPostPlace(id.data) : null;
  const found = post === null ? null : await threadFor(actor, post.threadId);
  return post === null || found === null ? null : { ...found, post };
}
