import type { Verdict } from "@/lib/arithmetic/verdict";
import type { Formulas } from "./formulas";
import type { Insertions } from "./insertions";
import type { KnownNames } from "./known-names";

/** A sum of a post and what was said of it, in the order of the post. */
export interface Sum {
  /** As it was typed; from a formula, its TeX. */
  readonly text: string;
  readonly verdict: Verdict;
  /** The words of its mark. */
  readonly says: string;
  readonly better: string | null;
}

/** What is known and made while one post is written, from its first block to its last. */
export interface Writing {
  readonly source: string;
  readonly insertions: Insertions;
  readonly formulas: Formulas;
  readonly nextId: () => string;
  /** Tells the writer. */
  readonly report: (problem: string) => void;
  /** Tells the writer, and at the end of the post its readers, that a limit of it was reached. */
  readonly notice: (sentence: string) => void;
  readonly sums: Sum[];
  /** The sums, as typed, that say what a name is. */
  readonly definitions: string[];
  known: KnownNames;
  /** Marks and worked examples made so far. */
  marks: number;
  worked: number;
}
