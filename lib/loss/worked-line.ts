import type { Expression, Relation, Statement } from "@/lib/arithmetic/expression";
import { valueExpression } from "@/lib/arithmetic/literal";
import type { Step } from "@/lib/arithmetic/trace";
import type { Truth } from "@/lib/arithmetic/value";
import type { Working } from "./decision";

/** One line of working: an equation that can be read and checked by itself, and its reason. */
export interface WorkedLine {
  readonly left: Expression;
  /** Null for a line that only states a number. */
  readonly link: { readonly relation: Relation; readonly right: Expression } | null;
  readonly because: string;
  /** Whether the line is shown as true; left out, it is. */
  readonly truth?: Truth;
}

/** The lines of one side: each says that the expression before equals the one after. */
export function linesOfSteps(steps: readonly Step[]): readonly WorkedLine[] {
  const [first, ...rest] = steps;
  if (!first) return [];
  if (rest.length === 0) return [{ left: first.expression, link: null, because: first.because }];
  return rest.map(({ relation, expression, because }, place) => ({
    left: steps[place]?.expression ?? first.expression,
    link: { relation: relation ?? "=", right: expression },
    because,
  }));
}

/** The lines of every side, and then the comparison of what they come to. */
export function linesOfWorking({ links }: Working): readonly WorkedLine[] {
  const [first] = links;
  if (!first) return [];
  const sides = [first.left, ...links.map(({ right }) => right)];
  return [
    ...sides.flatMap(({ steps }) => linesOfSteps(steps)),
    ...links.map(({ left, relation, right, truth }) => ({
      left: valueExpression(left.value),
      link: { relation, right: valueExpression(right.value) },
      because: SAID[truth],
      truth,
    })),
  ];
}

const SAID: Readonly<Record<Truth, string>> = {
  true: "this holds",
  false: "this does not hold",
  undetermined: "this hangs on a tie, so it neither holds nor fails",
};

/** A line as something to print. */
export function statementOf({ left, link }: WorkedLine): Statement {
  const span = { start: 0, end: 0 };
  return { kind: "chain", first: left, links: link ? [link] : [], span };
}
