import { compare, toNumber, ZERO, type Rational } from "@/lib/arithmetic/rational";
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

/** A parameter as it is typed, for labels: 0.1, 2/7. */
export function spell(parameter: Rational): string {
  let rest = parameter.denominator;
  while (rest % 2n === 0n) rest /= 2n;
  while (rest % 5n === 0n) rest /= 5n;
  const short = String(toNumber(parameter));
  const terminates = rest === 1n && short.length < 12 && !short.includes("e");
  return terminates ? short : `${String(parameter.numerator)}/${String(parameter.denominator)}`;
}
