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
 * How sure a verdict is: `computed` is worked out in the one case there is; `proved` holds for every
 * case of what is open; `searched` was found by trying that many cases, and is no proof.
 */
export type Basis =
  | { readonly kind: "computed" }
  | { readonly kind: "proved" }
  | { readonly kind: "searched"; readonly cases: number };

/**
 * Between these two cases the sides of a claim meet at a number that is no fraction, so that the
 * case itself cannot be worked out exactly. There the claim does what it does nowhere else.
 */
export interface Meeting {
  readonly claim: "holds" | "fails";
  readonly from: Case;
  readonly to: Case;
}

export type Decision =
  | {
      readonly kind: "decided";
      readonly verdict: Verdict;
      readonly basis: Basis;
      /** The claim worked out: in the one case there is, or in a typical one. */
      readonly working: Working;
      /** For `depends`: a case where it holds and one where it does not. */
      readonly witnesses: { readonly holds: Working; readonly fails: Working } | null;
      /** For `depends` without witnesses: where the missing one lies. */
      readonly meeting?: Meeting;
    }
  | { readonly kind: "undecided"; readonly problems: readonly Problem[] };
