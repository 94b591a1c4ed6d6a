import type { RenderedFragment } from "@/lib/quiz/rendered-fragment";

/** An option of a question as a report shows it. */
export interface ReportedOption {
  readonly key: string;
  readonly text: readonly RenderedFragment[];
  /** Id of what a wrong decision on it shows; null where nothing is known. */
  readonly misconception: string | null;
}

/** A question as a report shows it, with its key. */
export interface ReportedItem {
  readonly key: string;
  readonly title: string;
  readonly kind: "multiple" | "single";
  /** Paragraphs; none for a question from elsewhere. */
  readonly stem: readonly (readonly RenderedFragment[])[];
  readonly options: readonly ReportedOption[];
  /** By variant, the options that count as right; imported questions have one variant, "". */
  readonly right: ReadonlyMap<string, readonly string[]>;
  /**
   * The same by `answeredPlace`, of every version whose choices are those that are asked now: a
   * choice may have counted otherwise in an earlier one. Answers to others say nothing of the choices.
   */
  readonly answered: ReadonlyMap<string, readonly string[]>;
  /** By a correction: with which whatever was done is right, and which do not count. In no `right`. */
  readonly eitherKeys: readonly string[];
  readonly voidedKeys: readonly string[];
}

/** Names a variant of a version. */
export const answeredPlace = (version: string, variant: string): string =>
  JSON.stringify([version, variant]);
