import type { Progress } from "./progress";
import type { PublicQuiz } from "./public";

/** The page of one quiz. */
export interface QuizOverview {
  readonly quiz: PublicQuiz;
  /** Titles of the questions, in order. */
  readonly titles: readonly string[];
  /** Each scoring rule that its questions use, in words, once. */
  readonly scoring: readonly string[];
  readonly progress: Progress;
  /** Attempts with marks that rose by a correction of a key. */
  readonly regraded: readonly string[];
}
