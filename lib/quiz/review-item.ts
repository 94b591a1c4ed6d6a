import type { Question } from "./schema-question";
import type { Certainty } from "./certainty";
import type { ScoringRule } from "./grade";
import type { ItemCorrection } from "./item-correction";
import type { ContentsEntry } from "./item-state";
import type { Mark } from "./mark";

/** What the learner did with this question before the submission under review. */
export interface PracticeHistory {
  /** Earlier submissions of this question, in any quiz, on any numbers and of any version. */
  readonly submitted: number;
  /** How many of them, counted back from the latest, earned the full mark without a break. */
  readonly correctInARow: number;
  readonly lastSubmittedAt: Date | null;
}

/**
 * Everything that the review of one submitted question is made from. It holds the key and the
 * claims: it is for the server, and only parts of it may be rendered.
 */
export interface ReviewItem {
  readonly attemptId: string;
  /** The course in which it was answered. */
  readonly course: { readonly id: string; readonly slug: string };
  /** From 1. */
  readonly position: number;
  /** How many questions the attempt has. */
  readonly count: number;
  readonly quiz: {
    readonly slug: string;
    readonly title: string;
    readonly kind: "course" | "practice";
  };
  /** Every question of the attempt, this one included, in order. */
  readonly contents: readonly ContentsEntry[];
  /** The version that was answered, which need not be the current one. */
  readonly question: Question;
  readonly versionHash: string;
  readonly variant: {
    readonly name: string;
    readonly parameters: Readonly<Record<string, string>>;
  };
  /** Keys of the choices that were ticked, in the order shown. */
  readonly picked: readonly string[];
  readonly certainty: Certainty | null;
  readonly guess: number | null;
  readonly submittedAt: Date;
  /** When she first opened an explanation of it; null for the first time. */
  readonly reviewedAt: Date | null;
  readonly rule: ScoringRule;
  /** As stored: by what counts, or an earlier key where that gave more. */
  readonly mark: Mark;
  /** Choices that count as true when marking: the published key where it is contested. */
  readonly markingKey: readonly string[];
  /** Choices with which either is right, and those that do not count, by corrections. */
  readonly eitherKeys: readonly string[];
  readonly voidedKeys: readonly string[];
  /** Those that stand, and those that moved this mark before they were reverted; oldest first. */
  readonly corrections: readonly ItemCorrection[];
  /** Choices that are true by their claims on these numbers. */
  readonly derivedKey: readonly string[];
  /** 1 for the learner's first attempt at this quiz. */
  readonly attemptNumber: number;
  readonly practice: PracticeHistory;
}
