import type { Rational } from "@/lib/arithmetic/rational";
import type { Claim } from "./claim";
import type { Decision } from "./decision";
import type { Output, Scenario } from "./scenario";

/** One change of one assumption. Numbers are on the unit scale. */
export type Change =
  | { readonly what: "prediction"; readonly from: Rational; readonly to: Rational }
  /** The share of one group; the other one has the rest. */
  | {
      readonly what: "share";
      readonly group: string;
      readonly from: Rational;
      readonly to: Rational;
    }
  /** Two groups swap their shares, and so who is the majority. */
  | { readonly what: "majority"; readonly from: string; readonly to: string }
  | { readonly what: "input"; readonly from: Output; readonly to: Output }
  /** The mean brightness of one group, which stays on its side of every other group. */
  | {
      readonly what: "brightness";
      readonly group: string;
      readonly from: Rational;
      readonly to: Rational;
    }
  /** The standard deviation of one group's brightness. */
  | {
      readonly what: "spread";
      readonly group: string;
      readonly from: Rational;
      readonly to: Rational;
    }
  | { readonly what: "metric"; readonly from: "mae" | "mse"; readonly to: "mae" | "mse" }
  | { readonly what: "units"; readonly from: Rational; readonly to: Rational };

/** A change that turns a claim, and what is decided after it. */
export interface Flip {
  readonly change: Change;
  /** Where the claim turns, when the change runs along a line: any value on that side will do. */
  readonly boundary: {
    readonly at: Rational;
    readonly isExact: boolean;
    readonly side: "above" | "below";
    /** Only this value turns the claim, and none beside it. */
    readonly isSingle: boolean;
  } | null;
  readonly claim: Claim;
  readonly scenario: Scenario;
  readonly after: Decision;
  /**
   * How large the change is: how far the prediction, the share, the brightness, the spread or the
   * part of inputs that mislead has to move, each measured from 0 to 1; for two groups that swap
   * their shares the difference of those; and 1 for a change of kind, of the metric or the units.
   */
  readonly size: number;
}
