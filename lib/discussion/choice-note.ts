import { z } from "zod";
import type { QuestionDescribed } from "@/lib/quiz/described-question";

/** What staff made of a proposed note; "removed": merged, and taken out again. */
export const noteOutcomeSchema = z.enum(["merged", "declined", "removed"]);
export type NoteOutcome = z.infer<typeof noteOutcomeSchema>;

/** A note that stands in an explanation. */
export interface StandingNote {
  readonly id: string;
  readonly html: string;
  /** Who proposed it; null where she did not wish to be named, or is gone. */
  readonly proposer: string | null;
  /** Whether staff changed the text. */
  readonly isEdited: boolean;
  /** When it was merged. */
  readonly at: Date;
}

/** A note of the reader's own. */
export interface OwnNote {
  readonly id: string;
  readonly html: string;
  readonly at: Date;
  /** Null while it waits. */
  readonly outcome: NoteOutcome | null;
  readonly reason: string | null;
}

/** The page on which a note is proposed. */
export interface NewNotePage {
  readonly course: { readonly slug: string; readonly title: string };
  readonly question: QuestionDescribed;
  readonly choiceKey: string;
  /** Goes along with the form. */
  readonly hidden: Readonly<Record<string, string>>;
  /** The explanation that it is about, where the reader came from one of hers. */
  readonly reviewPath: string | null;
  /** What she proposed about this choice before, newest first. */
  readonly own: readonly OwnNote[];
  /** Why there is no form: a sentence. */
  readonly refusal: string | null;
}

/** A proposed note as staff see it. */
export interface ProposedNote {
  readonly id: string;
  readonly text: string;
  readonly html: string;
  readonly at: Date;
  readonly proposer: string | null;
  /** Whether staff can look up who proposed it. */
  readonly isRevealable: boolean;
  /** Null where the question is there no more. */
  readonly question: QuestionDescribed | null;
  readonly choiceKey: string;
  /** Null while it waits. */
  readonly settled: {
    readonly outcome: NoteOutcome;
    readonly at: Date;
    readonly reason: string | null;
    readonly isEdited: boolean;
  } | null;
}

/** The page on which staff settle what was proposed. */
export interface NotesPage {
  readonly course: { readonly slug: string; readonly title: string };
  /** The oldest first. */
  readonly waiting: readonly ProposedNote[];
  /** How many wait in all. */
  readonly waitingCount: number;
  /** The latest first. */
  readonly settled: readonly ProposedNote[];
  /** The id that the next page of settled ones begins behind; null on the last. */
  readonly next: string | null;
}

/** What a note is called where it stands among threads. */
export const noteTitle = (choiceKey: string, questionTitle: string): string =>
  `Your note to choice ${choiceKey.toUpperCase()} of “${questionTitle}”`;
