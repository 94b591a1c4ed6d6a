import type { Rational } from "@/lib/arithmetic/rational";

/** One item of one submitted attempt, as the statistics see it. An attempt is a list of these. */
export interface AnswerRecord {
  readonly itemKey: string;
  readonly versionKey: string;
  readonly variantKey: string;
  /** 1 for the learner's first attempt. */
  readonly attemptNumber: number;
  /** Exact mark of the item; 0 where it was not answered. */
  readonly mark: Rational;
  readonly maxMark: Rational;
  /** Exact mark of the whole attempt, this item included. */
  readonly total: Rational;
  readonly maxTotal: Rational;
  /** Options that were ticked; null for a blank answer, which is not the same as ticking none. */
  readonly ticked: readonly string[] | null;
  /** Options that were shown. */
  readonly options: readonly string[];
  /** 0 guessing … 3 certain; null where it was not said. */
  readonly certainty: number | null;
  readonly seconds: number | null;
  /** The group that a comparison of groups (DIF) sorts the learner into; null for none. */
  readonly group: string | null;
}
