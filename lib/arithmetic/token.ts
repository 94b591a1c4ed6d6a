import type { BinaryOperator, Relation, Span } from "./expression";
import type { Rational } from "./rational";

/** Space stands between this token and the one before. */
interface Placed {
  readonly span: Span;
  readonly spaced: boolean;
}

export type Bracket = "(" | "[" | "{";

/** The meaning of a token, apart from where it stands. */
export type TokenMeaning =
  | { readonly kind: "number"; readonly value: Rational; readonly text: string }
  | { readonly kind: "vulgar"; readonly numerator: bigint; readonly denominator: bigint }
  | { readonly kind: "superscript"; readonly value: Rational }
  | { readonly kind: "name"; readonly name: string; readonly marked: boolean }
  | { readonly kind: "operator"; readonly operator: BinaryOperator; readonly text: string }
  | { readonly kind: "relation"; readonly relation: Relation; readonly assigns: boolean }
  | { readonly kind: "open" | "close"; readonly bracket: Bracket }
  | { readonly kind: "bar"; readonly side: "open" | "close" | "either" }
  | { readonly kind: "comma" }
  | { readonly kind: "fraction" }
  | { readonly kind: "root" }
  /** `$`, `\(` or a quotation mark: stands around a statement. */
  | { readonly kind: "delimiter" }
  | { readonly kind: "newline" }
  /** A character or literal that is no arithmetic, and what to say about it. */
  | { readonly kind: "other"; readonly message: string };

/** `marked` on a name: it cannot be an ordinary word (a subscript, a digit, a LaTeX command). */
export type Token = TokenMeaning & Placed;

/** A token's meaning and the offset behind it; "space" separates tokens and is none. */
export interface Reading {
  readonly meaning: TokenMeaning | "space";
  readonly end: number;
}
