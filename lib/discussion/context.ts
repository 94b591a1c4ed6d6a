import type { Certainty } from "@/lib/quiz/certainty";
import type { ChoiceVerdict, QuestionDescribed } from "@/lib/quiz/described-question";

/** What stands beside a thread: the question or choice that it is about, on the author's numbers. */
export interface ThreadContext {
  readonly question: QuestionDescribed;
  /** The author's numbers and what she picked; null where this reader may not know them. */
  readonly asked: {
    readonly picked: readonly string[];
    readonly certainty: Certainty | null;
    /** Peers open it with a click, so that nobody is told by accident. */
    readonly isFolded: boolean;
  } | null;
  /** What the engine finds; for whoever may know it. */
  readonly verdict: ChoiceVerdict | null;
  /** What expressions in the posts compute with. */
  readonly scenario: QuestionDescribed["scenario"];
}
