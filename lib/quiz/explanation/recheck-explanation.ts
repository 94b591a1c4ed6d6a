import { checkStatement } from "@/lib/arithmetic/check";
import { valueExpression } from "@/lib/arithmetic/literal";
import { printText } from "@/lib/arithmetic/print-text";
import { read } from "@/lib/arithmetic/read";
import type { Vocabulary } from "@/lib/arithmetic/vocabulary";
import { caseVocabulary } from "@/lib/loss/case-vocabulary";
import type { Working } from "@/lib/loss/decision";
import { recheck } from "@/lib/loss/recheck";
import type { WorkedLine } from "@/lib/loss/worked-line";
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
    const { expression, value, display } = number;
    const line: WorkedLine = {
      left: expression,
      link: { relation: "=", right: valueExpression(value) },
      because: "",
    };
    const outcome = value.kind === "interval" ? null : recheck([line], vocabulary);
    if (outcome?.holds === false) return [`${printText(expression)}: ${outcome.because}`];
    if (isDisplayedRight(number, vocabulary)) return [];
    return [`${printText(expression)} is not ${display.text}`];
  });
}

/** Every line of every side, each against the line before. */
export function recheckWorkings(workings: readonly Working[]): readonly string[] {
  return workings.flatMap((working) => {
    const vocabulary = caseVocabulary(working.at);
    return working.links.flatMap(({ left, right }) =>
      [left, right].flatMap(({ steps, value }) => {
        if (value.kind === "interval") return [];
        const lines = steps.flatMap((step, i): WorkedLine[] => {
          const before = steps[i - 1];
          if (before === undefined || step.relation === null) return [];
          const link = { relation: step.relation, right: step.expression };
          return [{ left: before.expression, link, because: step.because }];
        });
        const outcome = recheck(lines, vocabulary);
        return outcome.holds ? [] : [outcome.because];
      }),
    );
  });
}

/** The displayed text as a stated equality: `share(L2, bright) = 25/26 ≈ 0.962`. */
function isDisplayedRight(
  { expression, value, display }: ComputedNumber,
  vocabulary: Vocabulary,
): boolean {
  if (value.kind === "interval") return display.text === printText(valueExpression(value));
  const { statement } = read(`0 ${display.text.startsWith("≈") ? "" : "= "}${display.text}`);
  if (statement?.kind !== "chain") return false;
  const { verdict } = checkStatement({ ...statement, first: expression }, vocabulary);
  return verdict === "exact" || verdict === "rounded";
}
