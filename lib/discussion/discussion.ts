import type { ShownAuthor } from "./author";
import type { ThreadKind } from "./schema";
import type { ThreadState } from "./thread";

/** A thread as lists show it. */
export interface ThreadEntry {
  readonly id: string;
  readonly kind: ThreadKind;
  readonly title: string;
  /** What it is about; null for a whole quiz or course. */
  readonly questionId: string | null;
  readonly questionTitle: string | null;
  readonly quizTitle: string | null;
  readonly choiceKey: string | null;
  readonly createdAt: Date;
  readonly lastActiveAt: Date;
  readonly replyCount: number;
  readonly voteCount: number;
  readonly meTooCount: number;
  readonly isPinned: boolean;
  /** Posts of others since the reader was there; 0 where she never was. */
  readonly newCount: number;
  readonly author: ShownAuthor;
  readonly state: ThreadState;
}

/** A course's threads, a page of them. */
export interface Discussion {
  readonly course: { readonly slug: string; readonly title: string };
  readonly threads: readonly ThreadEntry[];
  readonly next: string | null;
  /** The reader has not answered the question that the list is about: no thread of it is here. */
  readonly isHeldBack: boolean;
  /** The question or choice that the list is narrowed to. */
  readonly about: { readonly title: string; readonly choiceKey: string | null } | null;
  readonly mayWrite: boolean;
  readonly isSignedIn: boolean;
  readonly isStaff: boolean;
}
