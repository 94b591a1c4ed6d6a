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

/** A version of a question that a course has answered, or answers now. */
export interface AnsweredVersion {
  /** Of the version of the bank. */
  readonly id: string;
  /** When it came. */
  readonly at: Date;
  /** How many submitted answers the course has to it and to what corrects it there. */
  readonly answers: number;
  /** Whether new attempts are given it. */
  readonly isAsked: boolean;
  /** Why it cannot be corrected, in a sentence; null where it can. */
  readonly hindrance: string | null;
}

/** The page on which the key of a question is corrected. */
export interface CorrectionPage {
  readonly course: { readonly slug: string; readonly title: string };
  readonly questionId: string;
  /** As it is asked on its first numbers. */
  readonly question: PublicQuestion;
  readonly isBankNewer: boolean;
  /** The version of the bank that is corrected here. */
  readonly versionId: string;
  /** The same as an address names it; null where it is the one that is asked. */
  readonly version: string | null;
  /** All that there are to correct, the newest first. */
  readonly versions: readonly AnsweredVersion[];
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
