import { checkStatement } from "@/lib/arithmetic/check";
import { display } from "@/lib/arithmetic/display";
import { evaluate } from "@/lib/arithmetic/evaluate";
import type { Expression } from "@/lib/arithmetic/expression";
import { valueExpression } from "@/lib/arithmetic/literal";
import { printText } from "@/lib/arithmetic/print-text";
import { read } from "@/lib/arithmetic/read";
import type { Vocabulary } from "@/lib/arithmetic/vocabulary";
import { caseVocabulary } from "@/lib/loss/case-vocabulary";
import type { Working } from "@/lib/loss/decision";
import { recheck } from "@/lib/loss/recheck";
import { linesOfSteps, type WorkedLine } from "@/lib/loss/worked-line";
import { nearest } from "./calculator";
import { displayInProse } from "../display-in-prose";
import { percentage } from "../percentage";
import type { ComputedNumber } from "../rendered-fragment";

/**
 * Whether numbers that are about to be shown are what their expressions come to. The engine computes
 * each a second time from its printed expression; and what is *displayed* is read back and checked
 * against the expression, so that a fault in keeping, copying or printing a number shows as well as
 * one in computing it. Returns a sentence for each number that fails.
 */
export function recheckNumbers(
  numbers: readonly ComputedNumber[],
  vocabulary: Vocabulary,
): readonly string[] {
  return numbers.flatMap((number) => {
    const { expression, value, display: shown } = number;
    const line: WorkedLine = {
      left: expression,
      link: { relation: "=", right: valueExpression(value) },
      because: "",
    };
    const fault = value.kind === "interval" ? null : faultOf(line, vocabulary);
    if (fault !== null) return [`${printText(expression)}: ${fault}`];
    if (isDisplayedRight(expression, shown.text, vocabulary)) return [];
    return [`${printText(expression)} is not ${shown.text}`];
  });
}

/** Every line of every side, each against the line before. */
export function recheckWorkings(workings: readonly Working[]): readonly string[] {
  return workings.flatMap((working) => {
    const vocabulary = caseVocabulary(working.at);
    return working.links.flatMap(({ left, right }) =>
      [left, right].flatMap(({ steps, value }) => {
        if (value.kind === "interval") return [];
        return linesOfSteps(steps).flatMap((line) => faultOf(line, vocabulary) ?? []);
      }),
    );
  });
}

/** Roots and training runs are printed to three significant digits, and held to no more. */
const PRINTED_TO = 0.005;

function faultOf(line: WorkedLine, vocabulary: Vocabulary): string | null {
  const outcome = recheck([line], vocabulary);
  if (outcome.holds) return null;
  const sides = [line.left, line.link?.right].map((side) =>
    side === undefined ? undefined : evaluate(side, vocabulary).value,
  );
  const isAbout = sides.some((side) => side?.kind === "approximate");
  const [a, b] = sides.map((side) => (side === undefined ? Number.NaN : nearest(side)));
  if (!isAbout || a === undefined || b === undefined) return outcome.because;
  return Math.abs(a - b) <= PRINTED_TO * Math.max(Math.abs(a), Math.abs(b))
    ? null
    : outcome.because;
}

/** The displayed text as a stated equality: `share(L2, bright) = 25/26 ≈ 0.962`. */
export function isDisplayedRight(
  expression: Expression,
  text: string,
  vocabulary: Vocabulary,
): boolean {
  const { value } = evaluate(expression, vocabulary);
  if (value?.kind === "interval") {
    return [display, displayInProse, percentage].some((shown) => shown(value).text === text);
  }
  const { statement } = read(`0 ${text.startsWith("≈") ? "" : "= "}${text}`);
  if (statement?.kind !== "chain") return false;
  const { verdict } = checkStatement({ ...statement, first: expression }, vocabulary);
  return verdict === "exact" || verdict === "rounded";
}
