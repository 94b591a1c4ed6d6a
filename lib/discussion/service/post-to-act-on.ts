import type { PostFor } from "./post-for";

/** A post that a page of its own does something about: no more of it than the page shows. */
export interface PostToActOn {
  readonly postId: string;
  readonly threadTitle: string;
}

/** Without its author above all, whom not even a page's data may hold where she hid her name. */
export const toActOn = ({ post, thread }: PostFor): PostToActOn => ({
  postId: post.id,
  threadTitle: thread.title,
});
