import type { Expression } from "./expression";

/**
 * One line of a worked solution: the whole expression after one substitution or reduction.
 * `relation` joins it to the line before; the first line has none.
 */
export interface Step {
  readonly relation: "=" | "≈" | null;
  readonly expression: Expression;
  readonly because: string;
}
