import type { EtsClass } from "../dif/differential-functioning";
import type { Interval, Measured } from "../estimate";

/**
 * How much it matters for marks: high can have marked learners wrongly, medium weakens the item,
 * low is worth a look.
 */
export type Severity = "high" | "medium" | "low";

/**
 * What stands out about an item, with the numbers it rests on; words are the reader's business. Where
 * `isSure` is false the number is beyond the line but its interval is not: it may be chance.
 */
export type Finding = { readonly severity: Severity } & (
  | { readonly code: "too-few-learners"; readonly n: number; readonly fewest: number }
  | {
      /** Better learners prefer a wrong option at least as much as a right one. */
      readonly code: "suspect-key";
      readonly isSure: boolean;
      readonly n: number;
      readonly option: string;
      readonly correlation: Measured;
      readonly key: string;
      readonly keyCorrelation: Measured;
      /** Of the two correlations, the option's less the key's; at least 0. */
      readonly difference: Measured;
    }
  | {
      /** Better learners tick a wrong option more often than others do. */
      readonly code: "wrong-option-attracts";
      readonly option: string;
      readonly correlation: Measured;
    }
  | {
      /** Better learners tick a right option less often than others do. */
      readonly code: "right-option-repels";
      readonly option: string;
      readonly correlation: Measured;
    }
  | {
      readonly code: "option-not-chosen";
      readonly option: string;
      readonly ticked: number;
      readonly n: number;
      readonly interval: Interval;
    }
  | {
      /** In the best fifth of the class a wrong option is ticked as often as a right one. */
      readonly code: "tempts-the-best";
      readonly isSure: boolean;
      readonly option: string;
      readonly ticked: number;
      readonly key: string;
      readonly keyTicked: number;
      /** Of the two shares, the option's less the key's; at least 0. */
      readonly difference: Measured;
      /** Learners in that fifth. */
      readonly n: number;
    }
  | { readonly code: "too-easy" | "too-hard"; readonly facility: Measured }
  | {
      readonly code: "negative-discrimination";
      readonly isSure: boolean;
      readonly n: number;
      readonly index: Measured;
    }
  | {
      /** Most were unsure, and most of all were wrong. */
      readonly code: "unsure-and-wrong";
      readonly unsure: number;
      readonly wrong: number;
      readonly n: number;
    }
  | {
      /** Most of those who were certain were wrong. */
      readonly code: "certain-and-wrong";
      readonly wrong: number;
      readonly n: number;
      readonly interval: Interval;
    }
  | {
      readonly code: "differs-between-groups";
      readonly class: Exclude<EtsClass, "A">;
      readonly reference: string;
      readonly focal: string;
      readonly delta: number;
      readonly interval: Interval;
    }
  | {
      readonly code: "differs-between-variants";
      readonly easiest: string;
      readonly easiestFacility: number;
      readonly hardest: string;
      readonly hardestFacility: number;
      readonly chiSquare: number;
      readonly freedom: number;
      readonly p: number;
    }
);
