import type { Mark } from "../mark";
import type { PublicQuestion } from "../public";
import type { Correction } from "./correction";
import type { CorrectionPlan } from "./plan-correction";
import type { Ruling, Rulings } from "./ruling";

/** A choice as it counts now, and as it may. */
export interface CorrectableChoice {
  readonly key: string;
  readonly present: Ruling;
  /** What is chosen in the form. */
  readonly picked: Ruling;
  readonly possible: readonly Ruling[];
  /** On how many of so many sets of numbers its claim is what it says. */
  readonly isTrue: number;
  readonly variants: number;
}

/** What a correction would change. */
export interface CorrectionPreview extends Pick<
  CorrectionPlan,
  "total" | "moved" | "kept" | "means" | "steps" | "fingerprint"
> {
  /** What it would say; empty where it would say nothing new. */
  readonly rulings: Rulings;
  /** How many people have an answer that moves. */
  readonly learners: number;
  /** One page of the answers that move. */
  readonly movers: readonly {
    /** Null for a guest. */
    readonly name: string | null;
    readonly attempt: number;
    readonly from: Mark;
    readonly to: Mark;
  }[];
  readonly page: number;
  readonly pages: number;
}

/** The page on which the key of a question is corrected. */
export interface CorrectionPage {
  readonly course: { readonly slug: string; readonly title: string };
  readonly questionId: string;
  /** As it is asked on its first numbers. */
  readonly question: PublicQuestion;
  readonly isBankNewer: boolean;
  readonly choices: readonly CorrectableChoice[];
  readonly reason: string;
  /** What is wrong with the form, in a sentence. */
  readonly error: string | null;
  readonly preview: CorrectionPreview | null;
  /** The newest first. */
  readonly corrections: readonly Correction[];
  /** The correction that can be reverted now. */
  readonly revertible: string | null;
  /** Whether marks are being changed. */
  readonly isAtWork: boolean;
}
