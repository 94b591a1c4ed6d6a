import type { ShownAuthor } from "./author";
import type { Stretch } from "./marked-text";
import type { ThreadState } from "./thread";

/** A post that was found, as the best of its thread. */
export interface FoundPost {
  /** The thread's where it is what the thread asks, otherwise the post's own. */
  readonly path: string;
  /** The title of its course. */
  readonly course: string;
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

/** A note that was found in the explanation of a choice. */
export interface FoundNote {
  readonly id: string;
  /** The reader's own explanation; of staff who have none, where they settle notes. */
  readonly path: string;
  /** The title of its course. */
  readonly course: string;
  readonly questionTitle: string;
  readonly choiceKey: string;
  readonly excerpt: readonly Stretch[];
  /** When it was merged. */
  readonly at: Date;
}

/** A course as a search names it. */
export interface NamedCourse {
  readonly slug: string;
  readonly title: string;
}

/** What a search found, a page of it. */
export interface SearchPage {
  /** The course that was searched; null where it was every course that the reader may view. */
  readonly course: NamedCourse | null;
  /** All that she may view, by title. */
  readonly courses: readonly NamedCourse[];
  readonly found: readonly FoundPost[];
  /** The best few notes to explanations, on the first page. */
  readonly notes: readonly FoundNote[];
  /** Whether other notes have the words too. */
  readonly hasMoreNotes: boolean;
  readonly next: string | null;
  /** What was searched for instead, where nothing had the words as they were typed. */
  readonly instead: string | null;
  /** Which thousand threads it was looked for in, where too many posts have the words to compare them all. */
  readonly stretch: "newest" | "older" | null;
  /**
   * What became of threads about questions that she has not answered: they are left out, or she asked
   * for them. Null for whoever is of the staff wherever this search looks.
   */
  readonly unanswered: "left-out" | "searched" | null;
  readonly isSignedIn: boolean;
  /** In how many seconds to search again, where nothing was searched because it was too often. */
  readonly waitSeconds: number | null;
}
