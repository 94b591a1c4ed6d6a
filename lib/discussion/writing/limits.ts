import { MOST_TEXT } from "../limits";

/**
 * Bounds of one post. They are far beyond what anybody writes by hand; what they cut off is
 * accident or malice.
 */
export const LIMITS = {
  /** UTF-16 units of a post. */
  text: MOST_TEXT,
  /** UTF-16 units of one formula. */
  formula: 1000,
  /** UTF-16 units of all formulas together: typesetting makes two hundred times as much of them. */
  formulas: 6000,
  /** Formulas that are typeset. */
  typeset: 300,
  /** Sums, names with a value and calls that are looked at, whatever comes of them. */
  tries: 300,
  /** Sums and values that are marked. */
  marks: 100,
  /** Worked examples that stand by themselves. */
  worked: 10,
  /** What is worked out for a post, in about as many thousandths of a second. */
  effort: 3000,
  /** Definitions of the posts above that are read for one: their UTF-16 units, and forty for each. */
  definitions: 6000,
  /** Predictions that one worked example is worked at. */
  predictions: 3,
  /** Lines with anything on them: each can be a block of its own. */
  lines: 2000,
  /** Quotations and lists inside each other. */
  depth: 30,
  /** Opening and closing brackets, emphasis signs, and lines that make a heading of the one above. */
  brackets: 1000,
  emphasis: 3000,
  underlines: 200,
  /** Cells of a table: rows times columns. */
  cells: 2000,
  /** UTF-16 units of what comes out. */
  html: 1_500_000,
} as const;
