/** Why somebody seems stuck, with the numbers that say so. */
export type StuckReason =
  /** The same question was wrong, attempt after attempt. */
  | {
      readonly kind: "same-question";
      readonly quizSlug: string;
      readonly questionId: string;
      /** How many of the last attempts, in a row. */
      readonly attempts: number;
      /** The choice that was decided wrongly in each of them; null where none was. */
      readonly choice: string | null;
    }
  /** Explanations were opened, and the next attempt earned no more. */
  | {
      readonly kind: "no-gain";
      readonly quizSlug: string;
      /** Numbers of the two attempts. */
      readonly attempts: readonly [before: number, after: number];
      readonly marks: readonly [before: number, after: number];
      /** The greatest mark of the later one. */
      readonly outOf: number;
      /** Questions, wrong before, whose explanation was opened in between. */
      readonly opened: number;
    }
  /** A question that was asked by name waits for staff. */
  | {
      readonly kind: "waiting";
      readonly threadId: string;
      readonly title: string;
      readonly days: number;
    }
  /** An attempt was begun and left. */
  | {
      readonly kind: "left-open";
      readonly quizSlug: string;
      readonly days: number;
      readonly submitted: number;
      readonly questions: number;
    };

/** A reason with whose it is. */
export interface ReasonOf {
  readonly learnerId: string;
  readonly name: string;
  readonly reason: StuckReason;
}
