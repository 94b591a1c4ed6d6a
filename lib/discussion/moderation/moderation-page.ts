import type { ShownPost } from "../public";
import type { ThreadKind } from "../schema";

/** A flag as staff read it. It is not said whose it is. */
export interface ShownFlag {
  readonly reasonWords: string;
  readonly words: string;
  readonly at: Date;
}

/** A post with flags that wait. */
export interface FlaggedPost {
  readonly threadId: string;
  readonly threadTitle: string;
  readonly post: ShownPost;
  readonly flags: readonly ShownFlag[];
}

/** What staff can do with a post. */
export interface PostModeration {
  readonly post: ShownPost;
  readonly thread: { readonly id: string; readonly title: string; readonly kind: ThreadKind };
  readonly course: { readonly slug: string; readonly title: string };
  readonly mayBan: boolean;
  readonly maySplit: boolean;
}

/** What staff can do with a thread. */
export interface ThreadModeration {
  readonly thread: {
    readonly id: string;
    readonly title: string;
    readonly isLocked: boolean;
    readonly isPinned: boolean;
    readonly questionId: string | null;
    readonly choiceKey: string | null;
  };
  readonly course: { readonly slug: string; readonly title: string };
  /** Where the thread can be moved. */
  readonly courses: readonly { readonly slug: string; readonly title: string }[];
  readonly questions: readonly { readonly id: string; readonly title: string }[];
  /** Threads that it can be merged into, found by title; null where nothing was looked for. */
  readonly targets:
    readonly { readonly id: string; readonly title: string; readonly replyCount: number }[] | null;
}
