import type { ThreadContext } from "./context";
import type { Branch, ShownPost } from "./public";
import type { ReplyOrder, ThreadKind } from "./schema";
import type { About, AboutTitles, ThreadState } from "./thread";

/** What the reader may do here; pages ask it before they show a way to do it. */
export interface ThreadRights {
  /** "banned" and "locked" say why the composer is missing. */
  readonly write: "yes" | "sign-in" | "banned" | "locked" | "no";
  readonly isMember: boolean;
  readonly isStaff: boolean;
  /** Whoever has an account; in a locked thread staff alone. */
  readonly react: boolean;
  readonly accept: boolean;
  readonly resolve: boolean;
  readonly endorse: boolean;
  readonly moderate: boolean;
  readonly reveal: boolean;
  /** Learners may hide their names from each other. */
  readonly hideName: boolean;
}

/** A page of a thread: its head, and the replies to one of its posts. */
export interface ThreadPage {
  readonly id: string;
  readonly title: string;
  readonly kind: ThreadKind;
  readonly about: About & AboutTitles;
  readonly state: ThreadState;
  readonly course: { readonly slug: string; readonly title: string };
  readonly replyCount: number;
  readonly meTooCount: number;
  readonly isMeToo: boolean;
  /** Whether the reader asked it. */
  readonly isMine: boolean;
  readonly acceptedId: string | null;
  readonly isFollowed: boolean;
  readonly isPinned: boolean;
  readonly isLocked: boolean;
  readonly isClaimedByMe: boolean;
  readonly rights: ThreadRights;
  readonly context: ThreadContext | null;
  /** The post whose replies these are: the first one, or the one whose address it is. */
  readonly root: ShownPost;
  /** What that post answers; null for the first one. */
  readonly parent: ShownPost | null;
  /** Shown above the replies of the first page of a whole thread. */
  readonly accepted: ShownPost | null;
  readonly branches: readonly Branch[];
  /** All of these, in no order. */
  readonly posts: readonly ShownPost[];
  readonly order: ReplyOrder;
  /** The first post that the reader has not seen, where she opened the thread before. */
  readonly firstNewId: string | null;
  /** The cursor of the next page. */
  readonly next: string | null;
}
