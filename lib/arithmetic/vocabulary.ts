import type { Expression } from "./expression";
import type { Value } from "./value";

/** One rewriting of a call into simpler terms, with the reason a reader is given. */
export interface Expansion {
  readonly to: Expression;
  /** A clause without a full stop: "the weighted mean minimises the mean squared error". */
  readonly because: string;
}

export interface ExpansionContext {
  /** Evaluates a sub-expression in the same vocabulary (throws what the evaluator throws). */
  evaluate(expression: Expression): Value;
}

/**
 * A named function. It does not compute: it expands its call into an expression that is simpler
 * by one idea (`L2(p, t)` into `(p − t)^2`), and the evaluator's trace goes on from there.
 * Arguments arrive unevaluated, since some are names (`share(L2, bright)`).
 */
export interface FunctionDefinition {
  readonly name: string;
  /** Fewest and most arguments. */
  readonly arity: readonly [number, number];
  /** Throws `VocabularyError` with a plain sentence for arguments it cannot take. */
  expand(callArguments: readonly Expression[], context: ExpansionContext): Expansion;
}

/** What a name or a call means. The arithmetic alone knows none; lib/loss supplies a scenario's. */
export interface Vocabulary {
  function(name: string): FunctionDefinition | undefined;
  /** The expression a variable stands for (`y_pred` → 0.8), or undefined for an unknown name. */
  variable(name: string): Expression | undefined;
}

/** A plain sentence about an argument; the evaluator adds the position of the call. */
export class VocabularyError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "VocabularyError";
  }
}
