import type { ContentsEntry } from "./item-state";
import type { Mark } from "./mark";
import type { Answer } from "./schema";

/**
 * What a browser may see. Everything here is built by picking fields one by one, never by leaving
 * some out, so that a new field of a question stays on the server until somebody decides otherwise.
 */

/** A piece of text with everything computed already. */
export type Fragment =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "emphasis"; readonly children: readonly Fragment[] }
  | { readonly kind: "maths"; readonly tex: string; readonly speech?: string | undefined }
  /** A group's name beside its grey; brightness from 0 (black) to 1 (white). */
  | { readonly kind: "group"; readonly name: string; readonly brightness: number };

/** One assumption: what it is about, and its value in bold. */
export interface AssumptionChip {
  readonly words: string;
  readonly value?: string;
}

export interface PublicQuiz {
  readonly slug: string;
  readonly title: string;
  readonly kind: "course" | "practice";
}

/** A question as it is asked: no key, no claim, no verdict, no explanation. */
export interface PublicQuestion {
  readonly title: string;
  readonly kind: "multiple" | "single";
  readonly stem: readonly (readonly Fragment[])[];
  readonly choices: readonly { readonly key: string; readonly text: readonly Fragment[] }[];
  /** For the ramp; brightness from 0 to 1, and the same as a decimal to read. */
  readonly groups: readonly {
    readonly name: string;
    readonly brightness: number;
    readonly decimal: string;
  }[];
  readonly assumptions: readonly AssumptionChip[];
  /** The scoring rule in words. */
  readonly scoring: string;
  readonly guess: {
    readonly prompt: readonly Fragment[];
    readonly low: readonly Fragment[];
    readonly high: readonly Fragment[];
  } | null;
}

/** The question page. */
export interface PublicItem {
  readonly attemptId: string;
  readonly position: number;
  readonly count: number;
  readonly quiz: PublicQuiz;
  readonly contents: readonly ContentsEntry[];
  readonly question: PublicQuestion;
  /** The draft as stored, with the revision to save the next one from; 0 where there is none. */
  readonly draft: Answer;
  readonly revision: number;
}

/** The overview of an attempt. */
export interface PublicAttempt {
  readonly id: string;
  readonly number: number;
  readonly quiz: PublicQuiz;
  readonly startedAt: Date;
  readonly submittedAt: Date | null;
  readonly contents: readonly ContentsEntry[];
  /** Positions whose marks rose by a correction of the key. */
  readonly regraded: readonly number[];
  /** What is sure of the mark: the mean over all questions, open ones counting 0. */
  readonly mark: Mark;
}
