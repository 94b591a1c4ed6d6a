import type { ScoringRule } from "./grade";

/** What marking an answer needs: the rule, what is shown, and how each choice counts. */
export interface MarkingScheme {
  readonly rule: ScoringRule;
  readonly kind: "multiple" | "single";
  /** Every choice that was shown. */
  readonly choiceKeys: readonly string[];
  /** Choices that count as true. */
  readonly markingKey: readonly string[];
  /** Choices with which whatever was done is right, by a correction. */
  readonly eitherKeys: readonly string[];
  /** Choices that do not count at all, by a correction. */
  readonly voidedKeys: readonly string[];
}
