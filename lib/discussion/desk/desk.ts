import type { ChoiceVerdict, QuestionDescribed } from "@/lib/quiz/described-question";
import type { ShownAuthor } from "../author";
import type { ShownPost } from "../public";
import type { ThreadState } from "../thread";
import type { Claim } from "./claim";
import type { WorkedExampleChoice } from "../writing/worked-example-choices";
import type { DeskTab } from "./desk-query";
import type { LossShare } from "./loss-shares";

/** A thread in the queue. */
export interface QueueEntry {
  readonly id: string;
  readonly title: string;
  /** "choice C of Bright and dark"; null where it is about the course. */
  readonly about: string | null;
  readonly replyCount: number;
  /** How long it has waited, or since staff answered and it was last active. */
  readonly seconds: number;
  readonly claim: Claim;
}

/** How fast first answers came in the last thirty days, and how many threads that rests on. */
export interface DeskFigures {
  /** Questions of learners, without those that came with the product. */
  readonly asked: number;
  readonly medianSeconds: number | null;
  readonly answered: number;
  readonly withinDay: number;
  readonly decided: number;
  /** Of the newest thousand questions of those days, as there were more. */
  readonly isOfNewest: boolean;
}

/** A question or choice to narrow the queue to. */
export interface QueueChoice {
  /** As an address names it. */
  readonly value: string;
  readonly words: string;
}

/** A choice that a thread is about or that was ticked. */
export interface PickedChoice {
  readonly key: string;
  readonly text: NonNullable<QuestionDescribed["choice"]>["text"];
  readonly isPicked: boolean;
  readonly isAsked: boolean;
  readonly verdict: ChoiceVerdict | null;
}

/** The thread that is open beside the queue. */
export interface DeskPane {
  readonly id: string;
  readonly title: string;
  readonly state: ThreadState;
  readonly root: ShownPost;
  readonly author: ShownAuthor;
  /** How long ago it was asked. */
  readonly seconds: number;
  readonly certaintyWords: string | null;
  /** The last replies, the oldest of them first. */
  readonly latest: readonly ShownPost[];
  /** How many replies stand before those. */
  readonly earlier: number;
  /** What was ticked, and the choice that is asked about, with what the engine finds. */
  readonly picks: readonly PickedChoice[];
  /** Whether the author came from an answer; without one nothing was ticked. */
  readonly isAnswered: boolean;
  readonly chips: QuestionDescribed["chips"];
  readonly shares: readonly LossShare[];
  /** Worked examples on the author's numbers: those that separate the readings most plainly. */
  readonly separating: readonly WorkedExampleChoice[];
  readonly otherExamples: readonly WorkedExampleChoice[];
  readonly claim: Claim;
  readonly isWaiting: boolean;
  readonly mayResolve: boolean;
  /** The post that an answer goes to: the first one, or what a learner has added since staff answered. */
  readonly target: { readonly id: string; readonly author: ShownAuthor | null };
  /** Where it stands in the queue, for the way on from it. */
  readonly cursor: string;
}

/** What is flagged waits here too, in place of the queue. */
export interface Desk {
  readonly course: { readonly slug: string; readonly title: string };
  readonly heading: string;
  /** How much stands under each tab, counted up to 1,001. */
  readonly counts: Readonly<Record<DeskTab, number>>;
  readonly entries: readonly QueueEntry[];
  readonly next: string | null;
  readonly choices: readonly QueueChoice[];
  readonly figures: DeskFigures;
  readonly pane: DeskPane | null;
  /** The thread after the open one; null behind the last of the page. */
  readonly nextId: string | null;
}
