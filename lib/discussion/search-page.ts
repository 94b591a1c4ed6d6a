import type { ShownAuthor } from "./author";
import type { Stretch } from "./marked-text";
import type { ThreadState } from "./thread";

/** A post that was found, as the best of its thread. */
export interface FoundPost {
  /** The thread's where it is what the thread asks, otherwise the post's own. */
  readonly path: string;
  readonly title: readonly Stretch[];
  /** What stands around the words in the post. */
  readonly excerpt: readonly Stretch[];
  readonly isReply: boolean;
  readonly author: ShownAuthor;
  readonly at: Date;
  readonly state: ThreadState;
  readonly about: string | null;
  /** Hidden from peers; only staff and its author find it. */
  readonly isHidden: boolean;
}

/** What a search of a course found, a page of it. */
export interface SearchPage {
  readonly course: { readonly slug: string; readonly title: string };
  readonly found: readonly FoundPost[];
  readonly next: string | null;
  /** What was searched for instead, where nothing had the words as they were typed. */
  readonly instead: string | null;
  /** Which thousand threads it was looked for in, where too many posts have the words to compare them all. */
  readonly stretch: "newest" | "older" | null;
  readonly isSignedIn: boolean;
  /** In how many seconds to search again, where nothing was searched because it was too often. */
  readonly waitSeconds: number | null;
}
