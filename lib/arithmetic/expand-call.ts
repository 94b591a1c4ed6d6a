import { EvaluationError } from "./evaluation-error";
import type { CallExpression, Span } from "./expression";
import {
  type Expansion,
  type ExpansionContext,
  type Vocabulary,
  VocabularyError,
} from "./vocabulary";

/**
 * One rewriting of a call by the vocabulary, located where the call stands. Throws
 * {@link EvaluationError} for an unknown function, a wrong number of arguments, or arguments that
 * the function refuses.
 */
export function expandCall(
  call: CallExpression,
  at: Span,
  vocabulary: Vocabulary | undefined,
  evaluate: ExpansionContext["evaluate"],
): Expansion {
  const definition = vocabulary?.function(call.name);
  if (!definition) throw new EvaluationError(`“${call.name}” is no function known here`, at);
  checkArity(call, at, definition.arity);
  try {
    const { to, because } = definition.expand(call.arguments, { evaluate });
    return { to: { ...to, span: at }, because };
  } catch (error) {
    if (error instanceof VocabularyError) throw new EvaluationError(error.message, at);
    throw error;
  }
}

/** Throws {@link EvaluationError} unless the call has as many arguments as it should. */
export function checkArity(
  call: CallExpression,
  at: Span,
  [fewest, most]: readonly [number, number],
): void {
  const given = call.arguments.length;
  if (given >= fewest && given <= most) return;
  const wanted =
    fewest === most
      ? String(fewest)
      : `${String(fewest)} ${most === fewest + 1 ? "or" : "to"} ${String(most)}`;
  const noun = wanted === "1" ? "argument" : "arguments";
  throw new EvaluationError(`“${call.name}” takes ${wanted} ${noun}, not ${String(given)}`, at);
}
