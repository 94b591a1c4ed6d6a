import type { Rational } from "@/lib/arithmetic/rational";
import type { QuestionTalk } from "@/lib/discussion/question-talk";
import type { Estimate } from "@/lib/statistics/estimate";
import type { VersionFigures } from "./by-version";
import type { ReportGroups } from "./groups/report-groups";
import type { ItemDetail } from "./item-report";
import type { AttemptsCounted } from "./report-counts";
import type { ReportSource } from "./source";

/** What a report says of one question. */
export interface ItemPage {
  readonly course: { readonly slug: string; readonly title: string };
  readonly source: ReportSource;
  readonly sourceText: string;
  /** Of the quiz, or of what was imported. */
  readonly title: string;
  readonly attempts: AttemptsCounted;
  /** Whether everything that was submitted is counted. */
  readonly isComplete: boolean;
  readonly item: ItemDetail;
  /** Which of its `parts` the page shows the choices of. */
  readonly shown: number;
  /** How many other questions there are. */
  readonly others: number;
  /** Null where nobody is in a group. */
  readonly groups: ReportGroups | null;
  /** By version of the question; none where all answers are to one. */
  readonly versions: readonly VersionFigures[];
  /** Attempts that were begun, finished or not. */
  readonly begun: number;
  /** The mark, of 1, of somebody who ticks at random; null where there is no answer on what is asked now. */
  readonly guess: Estimate<Rational> | null;
  /** By choice, what a learner who decides wrongly on it would say. */
  readonly misconceptions: ReadonlyMap<string, string>;
  /** Null where nothing can be asked about it: it is from elsewhere. */
  readonly talk: QuestionTalk | null;
  /** Where its key is corrected, for whoever may. */
  readonly correctPath: string | null;
}
