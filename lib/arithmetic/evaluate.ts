import { builtIn } from "./built-in";
import { EvaluationError } from "./evaluation-error";
import { checkArity, expandCall } from "./expand-call";
import type { CallExpression, Expression, Problem, Span } from "./expression";
import { LIMITS } from "./limits";
import { constantValue } from "./literal";
import { ValueError } from "./make-value";
import type { Value } from "./value";
import { absoluteValue, applyOperator, negateValue } from "./value-arithmetic";
import type { Vocabulary } from "./vocabulary";

export type Evaluation =
  | { readonly value: Value; readonly problem?: never }
  | { readonly value?: never; readonly problem: Problem };

const NOWHERE: Span = { start: 0, end: 0 };

/**
 * What an expression comes to: exact wherever the operands are, never rounded on the way. A problem
 * (an unknown name, a division by zero, a number out of bounds) carries the position of the
 * smallest part of the text that causes it.
 */
export function evaluate(expression: Expression, vocabulary?: Vocabulary): Evaluation {
  try {
    return { value: valueOf(expression, vocabulary) };
  } catch (error) {
    if (error instanceof EvaluationError) return { problem: error.problem };
    throw error;
  }
}

/** As {@link evaluate}, but throws {@link EvaluationError}. */
export function valueOf(expression: Expression, vocabulary?: Vocabulary): Value {
  return new Evaluator(vocabulary).value(expression, NOWHERE);
}

class Evaluator {
  private readonly vocabulary: Vocabulary | undefined;
  private nodes = 0;
  private expansions = 0;
  /** While a name is worked out: its position, since its meaning was written somewhere else. */
  private pinned: Span | null = null;

  constructor(vocabulary: Vocabulary | undefined) {
    this.vocabulary = vocabulary;
  }

  /** `outer` is the position of what this was expanded from, for parts that have none. */
  value(expression: Expression, outer: Span): Value {
    const at = this.pinned ?? expression.span ?? outer;
    this.nodes += 1;
    if (this.nodes > LIMITS.nodes) throw new EvaluationError("this takes too many steps", at);
    try {
      return this.compute(expression, at);
    } catch (error) {
      if (error instanceof ValueError) throw new EvaluationError(error.message, at);
      throw error;
    }
  }

  private compute(expression: Expression, at: Span): Value {
    switch (expression.kind) {
      case "number":
      case "approximate":
      case "interval":
        return constantValue(expression);
      case "name":
        return this.variable(expression.name, at);
      case "negate":
        return negateValue(this.value(expression.operand, at));
      case "absolute":
        return absoluteValue(this.value(expression.operand, at));
      case "binary": {
        const left = this.value(expression.left, at);
        return applyOperator(expression.operator, left, this.value(expression.right, at));
      }
      case "call":
        return this.call(expression, at);
    }
  }

  private variable(name: string, at: Span): Value {
    const meaning = this.vocabulary?.variable(name);
    if (!meaning) throw new EvaluationError(`“${name}” has no value here`, at);
    const outer = this.pinned;
    this.pinned = at;
    const value = this.expanded(meaning, at);
    this.pinned = outer;
    return value;
  }

  private call(call: CallExpression, at: Span): Value {
    const definition = builtIn(call.name);
    if (!definition) {
      const { to } = expandCall(call, at, this.vocabulary, (inner) => this.value(inner, at));
      return this.expanded(to, at);
    }
    checkArity(call, at, definition.arity);
    const [first, ...others] = call.arguments.map((argument) => this.value(argument, at));
    if (!first) throw new EvaluationError(`“${call.name}” takes an argument`, at);
    return definition.apply(first, ...others);
  }

  private expanded(expression: Expression, at: Span): Value {
    this.expansions += 1;
    if (this.expansions > LIMITS.depth) {
      throw new EvaluationError("this is defined in terms of itself, or too deeply", at);
    }
    const value = this.value(expression, at);
    this.expansions -= 1;
    return value;
  }
}
