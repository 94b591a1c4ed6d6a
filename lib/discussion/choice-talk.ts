import type { StandingNote } from "./choice-note";
import type { ShownPost } from "./public";

/** What is said about a choice, for whoever has just read its explanation. */
export interface ChoiceTalk {
  /** What staff took into the explanation. */
  readonly notes: readonly StandingNote[];
  /** The form of a note to the explanation. */
  readonly proposePath: string;
  /** The form of a new thread about it, with the learner's numbers. */
  readonly askPath: string;
  /** The threads about it. */
  readonly listPath: string;
  /** How many there are. */
  readonly threadCount: number;
  /** Answers that were accepted or endorsed, the most helpful first. */
  readonly answers: readonly ChoiceAnswer[];
}

/** An answer with the thread that it answers. */
export interface ChoiceAnswer {
  readonly post: ShownPost;
  readonly threadTitle: string;
  readonly isAccepted: boolean;
}
