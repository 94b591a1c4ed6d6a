import type { Working } from "@/lib/loss/decision";
import type { ComputedNumber, RenderedFragment } from "../rendered-fragment";
import type { Choice, Verdict } from "../schema-question";
import type { KeyedChip } from "./chips";
import type { Contrast } from "./contrast";
import type { FigureModel } from "./figure/figure-model";
import type { FigureTable } from "./figure/drawing";
import type { FlipWords } from "./flip-words";
import type { Worked } from "./worked";

export type Text = readonly RenderedFragment[];

/** One step of an explanation. The order is that of {@link SECTION_ORDER}. */
export type Section =
  /** What the quick prediction before the reveal was about. */
  | { readonly kind: "guess"; readonly prompt: Text; readonly of: ComputedNumber }
  | {
      readonly kind: "verdict";
      readonly verdict: Verdict;
      readonly title: string;
      readonly because: Text;
      readonly chips: readonly KeyedChip[];
      readonly about: Choice["about"];
      /** The claim is that it depends, or the like: then the verdict itself makes it right. */
      readonly says: Verdict;
    }
  /** What many think, why it is plausible, what fails. */
  | {
      readonly kind: "refutation";
      readonly belief: Text;
      readonly plausible: Text;
      readonly fails: Text;
    }
  | { readonly kind: "contrast"; readonly contrast: Contrast }
  | {
      readonly kind: "principle";
      readonly principle: Text;
      /** The same on these numbers; null where it has no value on them. */
      readonly here: Text | null;
    }
  | {
      readonly kind: "plot";
      readonly model: FigureModel;
      readonly caption: string;
      readonly table: FigureTable;
    }
  | { readonly kind: "flip"; readonly flip: FlipWords }
  | { readonly kind: "prompt"; readonly question: Text }
  /** The solution line by line: one for a settled claim, one each way for one that depends. */
  | {
      readonly kind: "worked";
      readonly worked: readonly WorkedCase[];
      /** What they were printed from, so that every line can be computed again. */
      readonly workings: readonly Working[];
    };

export interface WorkedCase {
  /** The case it is worked in, where there are two: "Where it holds, at a prediction of 0.4". */
  readonly name: string | null;
  readonly worked: Worked;
}

export const SECTION_ORDER = [
  "guess",
  "verdict",
  "refutation",
  "contrast",
  "principle",
  "plot",
  "flip",
  "prompt",
  "worked",
] as const satisfies readonly Section["kind"][];

/** The explanation of one choice on one set of numbers; it says nothing of any learner. */
export interface Explanation {
  readonly choice: string;
  readonly text: Text;
  /** Whether the choice is right on these numbers, by its claim. */
  readonly isTrue: boolean;
  readonly sections: readonly Section[];
}

export type Assembled =
  | { readonly kind: "explanation"; readonly explanation: Explanation }
  /** These numbers make no question: a tie where a sentence needs a nearer group, shares over 1. */
  | { readonly kind: "impossible"; readonly reasons: readonly string[] }
  /** A number did not survive its second computation; nothing of it may be shown. */
  | { readonly kind: "refused"; readonly problems: readonly string[] };
