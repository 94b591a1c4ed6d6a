import { checkStatement } from "@/lib/arithmetic/check";
import { compareValues } from "@/lib/arithmetic/compare";
import { evaluate } from "@/lib/arithmetic/evaluate";
import type { Expression } from "@/lib/arithmetic/expression";
import { printText } from "@/lib/arithmetic/print-text";
import { read } from "@/lib/arithmetic/read";
import type { Vocabulary } from "@/lib/arithmetic/vocabulary";
import type { ComputedNumber } from "../rendered-fragment";

/**
 * Whether a number that is about to be shown is what its expression comes to. It is computed a
 * second time from the printed expression, and what is *printed* is read back and checked against
 * that, so that a fault in keeping, copying or printing a number shows as well as one in computing.
 * Returns a sentence for each number that fails.
 */
export function recheckNumbers(
  numbers: readonly ComputedNumber[],
  vocabulary: Vocabulary,
): readonly string[] {
  return numbers.flatMap((number) => {
    const problem = recheckNumber(number, vocabulary);
    return problem === null ? [] : [problem];
  });
}

function recheckNumber(number: ComputedNumber, vocabulary: Vocabulary): string | null {
  const printed = printText(number.expression);
  const again = readBack(printed);
  const value = again === null ? undefined : evaluate(again, vocabulary).value;
  if (!value) return `${printed} has no value when it is computed again`;
  if (number.value.kind !== value.kind) return `${printed} is of another kind`;
  if (value.kind === "interval") {
    const isSame =
      number.value.kind === "interval" &&
      compareValues(
        "=",
        { kind: "exact", value: number.value.low },
        { kind: "exact", value: value.low },
      ) === "true" &&
      compareValues(
        "=",
        { kind: "exact", value: number.value.high },
        { kind: "exact", value: value.high },
      ) === "true";
    return isSame ? null : `${printed} is another set`;
  }
  if (compareValues("=", number.value, value) === "false") {
    return `${printed} is not what it was`;
  }
  return isPrintedRight(again, number.display.text, vocabulary)
    ? null
    : `${printed} is not ${number.display.text}`;
}

/** The displayed text as a stated equality: `share(L2, bright) = 25/26 ≈ 0.962`. */
function isPrintedRight(
  expression: Expression | null,
  text: string,
  vocabulary: Vocabulary,
): boolean {
  if (expression === null) return false;
  const { statement } = read(`0 ${text.startsWith("≈") ? text : `= ${text}`}`);
  if (statement?.kind !== "chain") return false;
  const { verdict } = checkStatement({ ...statement, first: expression }, vocabulary);
  return verdict === "exact" || verdict === "rounded";
}

function readBack(text: string): Expression | null {
  const { statement } = read(text);
  return statement?.kind === "chain" && statement.links.length === 0 ? statement.first : null;
}
