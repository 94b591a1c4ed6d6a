import { compareValues } from "./compare";
import { compareSides, type ComparedSide } from "./compare-sides";
import { fixed } from "./decimal";
import { diagnose } from "./diagnose";
import { display } from "./display";
import type { Expression, Problem, Relation, Span } from "./expression";
import { fromNumber } from "./from-number";
import { judgeStated } from "./judge-stated";
import { partsOf } from "./map-parts";
import { absolute, compare, type Rational, rational, subtract } from "./rational";
import { statedNumber, type StatedNumber } from "./stated-number";
import { type Step, trace } from "./trace";
import type { Truth, Value } from "./value";
import type { Verdict } from "./verdict";
import type { Vocabulary } from "./vocabulary";

/** One `left relation right` of a stated chain, checked. */
export interface CheckedLink {
  readonly relation: Relation;
  /** From the start of the left side to the end of the right one. */
  readonly span: Span;
  readonly verdict: Verdict;
  /** What the worked side comes to; null when it cannot be computed. */
  readonly value: Value | null;
  /** The working of that side. */
  readonly steps: readonly Step[];
  /** What could have been written instead, as text; null where nothing better is known. */
  readonly better: string | null;
  /** A short guess at what went wrong; null where none fits. */
  readonly diagnosis: string | null;
  /** Why it cannot be checked. */
  readonly problem: Problem | null;
}

/** A float is trusted to so many places; beyond them its digits state nothing. */
const FLOAT_PLACES = 12;
const FLOAT_DOUBT = rational(1n, 10n ** 13n);

/** Checks one link. The side that is a plain decimal is the stated one; the other is worked out. */
export function checkLink(
  left: Expression,
  relation: Relation,
  right: Expression,
  vocabulary?: Vocabulary,
): CheckedLink {
  const [leftStated, rightStated] = [statedNumber(left), statedNumber(right)];
  const isOpenEnded = leftStated?.goesOn === true && rightStated?.goesOn !== true;
  const isReversed = leftStated !== null && (rightStated === null || isOpenEnded);
  const [worked, claimed] = isReversed ? [right, left] : [left, right];
  const span = { start: left.span?.start ?? 0, end: right.span?.end ?? 0 };
  const working = trace(worked, vocabulary);
  const claim = trace(claimed, vocabulary);
  const blank = { relation, span, better: null, diagnosis: null, problem: null };
  const unending = goesOnWithin(worked) ?? (statedNumber(claimed) ? null : goesOnWithin(claimed));
  const problem = working.problem ?? claim.problem ?? unending;
  if (working.problem || claim.problem || problem) {
    return { ...blank, verdict: "cannot-check", value: null, steps: [], problem };
  }
  const { value, steps } = working;
  const stated = statedNumber(claimed);
  const side = { expression: worked, value };
  const said = { expression: claimed, value: claim.value };
  if (relation !== "=" && relation !== "≈") {
    const [a, b] = isReversed ? [said, side] : [side, said];
    return { ...blank, verdict: verdictOf(compareSides(relation, a, b)), value, steps };
  }
  const isAbout = relation === "≈";
  const verdict =
    stated && value.kind !== "interval"
      ? judge(stated, value, isAbout)
      : judgeTwo(side, said, isAbout);
  const isFine = verdict === "exact" || verdict === "rounded" || verdict === "cannot-check";
  const diagnosis = verdict === "wrong" ? diagnose(worked, value, claim.value, vocabulary) : null;
  const better = isFine ? null : suggestion(verdict, stated, value);
  return { ...blank, verdict, value, steps, better, diagnosis };
}

/** A number that goes on in dots can be stated as a result; nothing can be worked out from it. */
function goesOnWithin(expression: Expression): Problem | null {
  if (expression.kind === "number" && statedNumber(expression)?.goesOn) {
    const message = "the dots leave open how this number goes on, so nothing is worked out from it";
    return { message, span: expression.span ?? { start: 0, end: 0 }, severity: "error" };
  }
  return (
    partsOf(expression)
      .map(goesOnWithin)
      .find((problem) => problem !== null) ?? null
  );
}

export function judge(
  stated: StatedNumber,
  value: Exclude<Value, { kind: "interval" }>,
  isAbout: boolean,
): Verdict {
  if (value.kind === "exact") return judgeStated(stated, value.value, isAbout);
  const actual = fromNumber(value.value);
  if (stated.places > FLOAT_PLACES) return isNear(stated.value, actual) ? "cannot-check" : "wrong";
  const verdict = judgeStated(stated, actual, isAbout);
  // A float has an end that the number itself has not.
  if (stated.goesOn) return verdict === "truncated" ? "exact" : verdict;
  return verdict === "exact" ? "rounded" : verdict;
}

function isNear(a: Rational, b: Rational): boolean {
  return compare(absolute(subtract(a, b)), FLOAT_DOUBT) <= 0;
}

function judgeTwo(a: ComparedSide, b: ComparedSide, isAbout: boolean): Verdict {
  const isEqual = compareSides("=", a, b);
  if (isEqual !== "false" || !isAbout) return verdictOf(isEqual);
  return compareValues("≈", a.value, b.value) === "true" ? "rounded" : "wrong";
}

function verdictOf(truth: Truth): Verdict {
  switch (truth) {
    case "true":
      return "exact";
    case "false":
      return "wrong";
    case "undetermined":
      return "cannot-check";
  }
}

function suggestion(verdict: Verdict, stated: StatedNumber | null, value: Value): string {
  if (verdict === "truncated" && stated && !stated.goesOn) {
    const exact = value.kind === "exact" ? value.value : null;
    if (exact) return fixed(exact, stated.places).replace("-", "−");
  }
  return display(value).text;
}
