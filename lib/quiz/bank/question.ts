import type { Misconception } from "./misconceptions";
import type { ScoringRule } from "../grade";

/**
 * A piece of authored text with computed parts. The syntax is read by ../template:
 *   {expression}            its value, computed and displayed (25/26 ≈ 0.962)
 *   {= expression}          its working as a chain (|0.4 − 0.9| = 0.5)
 *   {% expression}          its value as a percentage (20 %)
 *   {? claim : yes | no}    one of two texts, by the truth of a comparison
 *   [dark]                  the name of a group with its grey swatch
 *   $…$                     authored TeX without numbers of its own
 *   *…*                     emphasis
 */
export type Template = string;

/** An expression of the language over the variant's parameters and the scenario's vocabulary. */
export type ExpressionText = string;

export type Verdict = "always" | "never" | "depends" | "undetermined";

/** The scenario of MATHS as data; every number is an expression over the parameters. An output or
 * a share that is left out is an open assumption, on which a claim may depend. */
export interface ScenarioTemplate {
  readonly groups: readonly {
    readonly name: string;
    readonly brightness: ExpressionText;
    readonly share?: ExpressionText;
    readonly spread?: ExpressionText;
  }[];
  readonly output?:
    | { readonly kind: "fixed"; readonly at: ExpressionText }
    | { readonly kind: "shared" }
    | { readonly kind: "flipped"; readonly q: ExpressionText }
    | { readonly kind: "noisy"; readonly tau: ExpressionText }
    | { readonly kind: "known" };
  readonly scale?: ExpressionText;
}

export interface Claim {
  /** A comparison in the language: "share(L2, bright) > share(L1, bright)". */
  readonly expression: ExpressionText;
  /** The choice is right exactly when the verdict on the expression is this. Usually "always". */
  readonly says: Verdict;
  /** Replaces the question's scenario where the choice speaks of another or leaves more open. */
  readonly scenario?: ScenarioTemplate;
}

/** Refutation in three sentences: what many think, why it is plausible, what fails. */
export interface Refutation {
  readonly belief: Template;
  readonly plausible: Template;
  readonly fails: Template;
}

export interface Choice {
  /** "a" to "f", in the order shown. */
  readonly key: string;
  readonly text: Template;
  readonly claim: Claim;
  /** Which of the three questions the choice is about. */
  readonly about: "number" | "share" | "optimum";
  readonly misconception?: Misconception;
  /** Why the verdict is what it is, on these numbers; shown beside the verdict. */
  readonly because: Template;
  readonly refutation: Refutation;
  /** The principle in one sentence, shown after the contrasting pair. */
  readonly principle: Template;
  /** At most one question to the learner about her own reasoning: "why 64, not 8?" */
  readonly prompt?: Template;
  /** The key as published, where it is contested. Absent: the derived key marks. */
  readonly published?: boolean;
}

/** One vetted set of numbers: decimal or fraction literals by parameter name. */
export interface VariantDefinition {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** A quick prediction before the reveal, on a slider from 0 to 1; skippable and never marked. */
export interface Guess {
  readonly prompt: Template;
  readonly of: ExpressionText;
  readonly low: string;
  readonly high: string;
}

/** A pair of numbers to contrast and a figure to look at in the explanation. */
export type Figure = "losses" | "slopes" | "best-output" | "mixture" | "shares" | "training";

export interface Question {
  /** Stable id in kebab case. */
  readonly id: string;
  readonly family: string;
  /** Short title for lists and navigation: "Does L2 magnify?" It must not give the answer away. */
  readonly title: string;
  readonly kind: "multiple" | "single";
  readonly rule: ScoringRule;
  /** Paragraphs. */
  readonly stem: readonly Template[];
  readonly scenario: ScenarioTemplate;
  readonly choices: readonly Choice[];
  readonly guess?: Guess;
  readonly figure: Figure;
  readonly variants: readonly VariantDefinition[];
}

export interface QuizDefinition {
  readonly slug: string;
  readonly title: string;
  readonly kind: "course" | "practice";
  readonly questions: readonly Question[];
}
