import type { ShownAuthor } from "./author";

/** One post as a page shows it to one reader. */
export interface ShownPost {
  readonly id: string;
  readonly number: number;
  readonly parentId: string | null;
  readonly author: ShownAuthor;
  readonly isAsker: boolean;
  readonly isMine: boolean;
  readonly at: Date;
  readonly editedAt: Date | null;
  /** Made on the server and safe to be set into the page. */
  readonly html: string;
  readonly standing: PostStanding;
  readonly voteCount: number;
  readonly isVoted: boolean;
  readonly endorseCount: number;
  readonly isEndorsed: boolean;
  /** Direct replies, on this page or not. */
  readonly replyCount: number;
  readonly isRead: boolean;
  /** Somebody else's that the reader has not seen, in a thread that she opened before. */
  readonly isNew: boolean;
}

/** How a post stands. What is deleted keeps its place in the tree and nothing else. */
export type PostStanding =
  | { readonly kind: "shown" }
  | { readonly kind: "deleted" }
  /** `reason` is there for staff and the author, who also see the text. */
  | { readonly kind: "hidden"; readonly reason: string | null };

/** A post with those of its replies that stand on the page. */
export interface Branch {
  readonly post: ShownPost;
  readonly replies: readonly Branch[];
  /** How many direct replies are on its own page only. */
  readonly more: number;
}
