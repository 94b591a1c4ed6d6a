import { builtIn } from "./built-in";
import { evaluate, valueOf } from "./evaluate";
import { EvaluationError } from "./evaluation-error";
import { expandCall } from "./expand-call";
import type { Expression, Problem, Span } from "./expression";
import { LIMITS } from "./limits";
import { mapParts } from "./map-parts";
import { printText } from "./print-text";
import { reduceInnermost } from "./reduce";
import type { Value } from "./value";
import type { Vocabulary } from "./vocabulary";

/**
 * One line of a worked solution: the whole expression after one substitution or reduction.
 * `relation` joins it to the line before; the first line has none.
 */
export interface Step {
  readonly relation: "=" | "≈" | null;
  readonly expression: Expression;
  readonly because: string;
}

export type Trace =
  | { readonly value: Value; readonly steps: readonly Step[]; readonly problem?: never }
  | { readonly value?: never; readonly steps?: never; readonly problem: Problem };

const NOWHERE: Span = { start: 0, end: 0 };

/**
 * Evaluates and keeps every line: first calls are replaced by what they mean, then names by their
 * values, then the innermost operations are worked out, again and again. The last line is the value.
 * Problems are those of `evaluate`.
 */
export function trace(expression: Expression, vocabulary?: Vocabulary): Trace {
  try {
    return traced(expression, vocabulary);
  } catch (error) {
    // A vocabulary may refuse the second time what it allowed the first.
    if (error instanceof EvaluationError) return { problem: error.problem };
    throw error;
  }
}

function traced(expression: Expression, vocabulary: Vocabulary | undefined): Trace {
  const { value, problem } = evaluate(expression, vocabulary);
  if (problem) return { problem };
  const steps: Step[] = [{ relation: null, expression, because: "as stated" }];
  let current = expression;
  for (let count = 0; count < LIMITS.steps; count += 1) {
    const next = rewrite(current, vocabulary);
    if (!next) return { value, steps };
    const isVisible = printText(next.expression) !== printText(current);
    current = next.expression;
    if (!isVisible) continue;
    const isRounded = steps.at(-1)?.relation === "≈" || containsApproximate(current);
    steps.push({ relation: isRounded ? "≈" : "=", expression: current, because: next.because });
  }
  const span = expression.span ?? NOWHERE;
  return { problem: { message: "this takes too many steps", span, severity: "error" } };
}

interface Rewriting {
  readonly expression: Expression;
  readonly because: string;
}

function rewrite(current: Expression, vocabulary: Vocabulary | undefined): Rewriting | null {
  const reasons = new Set<string>();
  const note = (reason: string): void => void reasons.add(reason);
  for (const change of [expandCalls, substituteNames, reduceInnermost]) {
    const expression = change(current, note, vocabulary);
    if (expression !== current) return { expression, because: joinReasons([...reasons]) };
  }
  return null;
}

type Note = (reason: string) => void;

function expandCalls(
  expression: Expression,
  note: Note,
  vocabulary: Vocabulary | undefined,
): Expression {
  if (expression.kind !== "call" || builtIn(expression.name)) {
    return mapParts(expression, (part) => expandCalls(part, note, vocabulary));
  }
  const at = expression.span ?? NOWHERE;
  const { to, because } = expandCall(expression, at, vocabulary, (inner) =>
    valueOf(inner, vocabulary),
  );
  note(because);
  return to;
}

function substituteNames(
  expression: Expression,
  note: Note,
  vocabulary: Vocabulary | undefined,
): Expression {
  if (expression.kind !== "name") {
    return mapParts(expression, (part) => substituteNames(part, note, vocabulary));
  }
  const meaning = vocabulary?.variable(expression.name);
  if (!meaning) throw new EvaluationError(`“${expression.name}” has no value here`, NOWHERE);
  note(`${expression.name} is ${printText(meaning)}`);
  return meaning;
}

function containsApproximate(expression: Expression): boolean {
  let found = expression.kind === "approximate";
  mapParts(expression, (part) => {
    found ||= containsApproximate(part);
    return part;
  });
  return found;
}

function joinReasons(reasons: readonly string[]): string {
  const last = reasons.at(-1) ?? "";
  return reasons.length < 2 ? last : `${reasons.slice(0, -1).join(", ")} and ${last}`;
}
