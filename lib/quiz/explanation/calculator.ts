import { evaluate } from "@/lib/arithmetic/evaluate";
import type { Expression } from "@/lib/arithmetic/expression";
import { read } from "@/lib/arithmetic/read";
import { printText } from "@/lib/arithmetic/print-text";
import { toNumber, type Rational } from "@/lib/arithmetic/rational";
import type { Value } from "@/lib/arithmetic/value";
import type { Vocabulary } from "@/lib/arithmetic/vocabulary";
import type { Scenario } from "@/lib/loss/scenario";
import { vocabularyFor } from "@/lib/loss/vocabulary";
import type { ComputedNumber } from "../rendered-fragment";
import { shownNumber } from "./shown-number";

/** Works expressions out under one set of numbers. */
export interface Calculator {
  readonly vocabulary: Vocabulary;
  /** Null where the expression has no value here: a tie between groups, a share of nothing. */
  value(expression: string): Value | null;
  exact(expression: string): Rational | null;
  shown(expression: string): ComputedNumber | null;
  /** The expression with parameters as the numbers they are: mix(l) is mix(0.1). */
  spell(expression: string): string;
}

/** The parameters of the variant first, then the words of the scenario. */
export function calculatorFor(
  parameters: ReadonlyMap<string, Expression>,
  scenario: Scenario | null,
): Calculator {
  const words = vocabularyFor(scenario ?? undefined);
  const vocabulary: Vocabulary = {
    function: (name) => words.function(name),
    variable: (name) => parameters.get(name) ?? words.variable(name),
  };
  const value = (text: string) => evaluateText(text, vocabulary);
  return {
    vocabulary,
    value,
    exact(text) {
      const found = value(text);
      return found?.kind === "exact" ? found.value : null;
    },
    shown(text) {
      const expression = readBare(text);
      const found = expression === null ? undefined : evaluate(expression, vocabulary).value;
      return expression === null || !found ? null : shownNumber(expression, found);
    },
    spell: (text) => text.replace(/[a-z_]+/gu, (word) => spelt(parameters.get(word)) ?? word),
  };
}

function spelt(value: Expression | undefined): string | undefined {
  return value === undefined ? undefined : printText(value);
}

/** The float nearest to a value; the middle of a set. */
export function nearest(value: Value): number {
  switch (value.kind) {
    case "exact":
      return toNumber(value.value);
    case "approximate":
      return value.value;
    case "interval":
      return (toNumber(value.low) + toNumber(value.high)) / 2;
  }
}

/** Reads a bare expression; null for anything else. */
export function readBare(text: string): Expression | null {
  const { statement } = read(text);
  if (statement?.kind !== "chain" || statement.links.length > 0 || statement.label) return null;
  return statement.first;
}

function evaluateText(text: string, vocabulary?: Vocabulary): Value | null {
  const expression = readBare(text);
  return expression === null ? null : (evaluate(expression, vocabulary).value ?? null);
}
