import { compare, ZERO, type Rational } from "@/lib/arithmetic/rational";
import { printText } from "@/lib/arithmetic/print-text";
import type { Expression } from "@/lib/arithmetic/expression";
import { VocabularyError, type ExpansionContext } from "@/lib/arithmetic/vocabulary";

/** The exact value of an argument that must be known exactly: a parameter, a target, a count. */
export function exactArgument(
  expression: Expression,
  context: ExpansionContext,
  what: string,
): Rational {
  const value = context.evaluate(expression);
  if (value.kind !== "exact") {
    throw new VocabularyError(`${what} must be an exact number here`);
  }
  return value.value;
}

/** Refuses a parameter that is not above 0. */
export function positive(parameter: Rational | undefined, what: string): Rational {
  if (parameter && compare(parameter, ZERO) > 0) return parameter;
  throw new VocabularyError(`${what} must be above 0`);
}

/** A parameter as it is typed, for labels and sentences: 0.1, 2/7. */
export function spell(value: Rational): string {
  return printText({ kind: "number", value });
}
