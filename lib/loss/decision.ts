import type { Expression, Problem, Relation } from "@/lib/arithmetic/expression";
import type { Rational } from "@/lib/arithmetic/rational";
import type { Step } from "@/lib/arithmetic/trace";
import type { Truth, Value } from "@/lib/arithmetic/value";
import type { Scenario } from "./scenario";

export type Verdict = "always" | "never" | "depends" | "undetermined";

/** One side of a comparison, worked out line by line. */
export interface WorkedSide {
  readonly expression: Expression;
  readonly value: Value;
  readonly steps: readonly Step[];
}

export interface WorkedLink {
  readonly left: WorkedSide;
  readonly relation: Relation;
  readonly right: WorkedSide;
  readonly truth: Truth;
}

/** Every assumption of one case: a scenario with nothing open, and a value for each free name. */
export interface Case {
  readonly scenario: Scenario;
  readonly free: ReadonlyMap<string, Rational>;
}

/** A claim worked out in one case. */
export interface Working {
  readonly at: Case;
  readonly links: readonly WorkedLink[];
  readonly truth: Truth;
}

/**
 * How sure a verdict is: `computed` follows exactly from the assumptions; `searched` was found by
 * trying that many cases of what is open, and is a proof only where it is `depends`.
 */
export type Basis =
  { readonly kind: "computed" } | { readonly kind: "searched"; readonly cases: number };

export type Decision =
  | {
      readonly kind: "decided";
      readonly verdict: Verdict;
      readonly basis: Basis;
      /** The claim worked out: in the one case there is, or in a typical one. */
      readonly working: Working;
      /** For `depends`: a case where it holds and one where it does not. */
      readonly witnesses: { readonly holds: Working; readonly fails: Working } | null;
    }
  | { readonly kind: "undecided"; readonly problems: readonly Problem[] };
