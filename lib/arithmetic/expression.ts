import type { Rational } from "./rational";

/** Half-open range [start, end) of UTF-16 offsets in the text as it was typed. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type BinaryOperator = "+" | "-" | "*" | "/" | "^";
export type Relation = "=" | "≈" | "≠" | "<" | "≤" | ">" | "≥";

interface Located {
  /** Where it stood in the text; absent on expressions that were computed. */
  readonly span?: Span;
}

/** A literal. `text` is the literal as typed and decides how many places were stated. */
export interface NumberExpression extends Located {
  readonly kind: "number";
  readonly value: Rational;
  readonly text?: string;
}

/** A name: a variable (`y_pred`), a loss (`L2`), a group (`bright`). */
export interface NameExpression extends Located {
  readonly kind: "name";
  readonly name: string;
}

/** A number that has no exact form here (a root, an exponential); always printed with ≈. */
export interface ApproximateExpression extends Located {
  readonly kind: "approximate";
  readonly value: number;
}

/** A closed interval of numbers: a best output that is a set. */
export interface IntervalExpression extends Located {
  readonly kind: "interval";
  readonly low: Rational;
  readonly high: Rational;
}

export interface NegateExpression extends Located {
  readonly kind: "negate";
  readonly operand: Expression;
}

export interface AbsoluteExpression extends Located {
  readonly kind: "absolute";
  readonly operand: Expression;
}

export interface BinaryExpression extends Located {
  readonly kind: "binary";
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

export interface CallExpression extends Located {
  readonly kind: "call";
  readonly name: string;
  readonly arguments: readonly Expression[];
}

/** The one tree of the product: answer keys, worked steps and sums in posts are all this. */
export type Expression =
  | NumberExpression
  | NameExpression
  | ApproximateExpression
  | IntervalExpression
  | NegateExpression
  | AbsoluteExpression
  | BinaryExpression
  | CallExpression;

export interface Link {
  readonly relation: Relation;
  readonly right: Expression;
}

/**
 * What a person states: a bare expression (no links), a comparison or chain `a = b = c`
 * (`label` holds a name in front that is only a label, as in `L1 = |0.8 - 0.7| = 0.1`), or an
 * assignment (`y_pred = 0.8`), which is never a check.
 */
export type Statement =
  | {
      readonly kind: "chain";
      readonly label?: NameExpression;
      readonly first: Expression;
      readonly links: readonly Link[];
      readonly span: Span;
    }
  | {
      readonly kind: "assignment";
      readonly name: string;
      readonly value: Expression;
      readonly span: Span;
    };

/** Something that could not be read or computed, said in one plain sentence, and where. */
export interface Problem {
  readonly message: string;
  readonly span: Span;
  readonly severity: "error" | "warning";
}
