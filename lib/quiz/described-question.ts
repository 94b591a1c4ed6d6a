import type { Scenario } from "@/lib/loss/scenario";
import type { KeyedChip } from "./explanation/chips";
import type { RenderedFragment } from "./rendered-fragment";
import type { Verdict } from "./schema-question";
import type { Parameters } from "./world";

/** What a conversation is about: a question or one of its choices, on somebody's numbers or on none. */
export interface QuestionAsked {
  readonly questionId: string;
  readonly choiceKey: string | null;
  /** Null: on the numbers that the question is known by. */
  readonly numbers: { readonly versionHash: string; readonly parameters: Parameters } | null;
}

/** A question as a conversation beside it shows it. */
export interface QuestionDescribed {
  readonly title: string;
  /** Its choices' keys, in order. */
  readonly choiceKeys: readonly string[];
  readonly choice: {
    readonly key: string;
    readonly text: readonly RenderedFragment[];
  } | null;
  /** The assumptions, with these numbers in them. */
  readonly chips: readonly KeyedChip[];
  /** What expressions may compute with; null where something is left open. */
  readonly scenario: Scenario | null;
}

/** What the engine finds about a choice, for whoever may know it. */
export interface ChoiceVerdict {
  readonly verdict: Verdict;
  readonly title: string;
}
