import { valueExpression } from "./literal";
import { approximateForm, exactForm } from "./number-form";
import { type Notation, print, printNumber } from "./print-expression";
import { LATEX } from "./print-latex";
import { SPEECH } from "./print-speech";
import { TEXT } from "./print-text";
import type { Value } from "./value";

/** A value as people see it, in the three notations. */
export interface Display {
  /** "0.64", "25/26 ≈ 0.962", "≈ 0.123", "[0.3, 0.9]". */
  readonly text: string;
  readonly latex: string;
  readonly speech: string;
}

/** Characters of an exact number beyond which only its size is shown. */
const LONGEST = 40;

/**
 * The exact decimal where it ends soon enough; otherwise the fraction and three significant digits
 * of it, rounded half away from zero from the exact value. What is only approximate gets its ≈.
 */
export function display(value: Value): Display {
  return {
    text: show(value, TEXT),
    latex: show(value, LATEX),
    speech: value.kind === "approximate" ? `about ${stated(value, SPEECH)}` : show(value, SPEECH),
  };
}

function show(value: Value, notation: Notation): string {
  const exact = stated(value, notation);
  switch (value.kind) {
    case "interval":
      return exact;
    case "approximate":
      return `${notation.relation("≈")} ${exact}`;
    case "exact": {
      const isLong = exact.length > LONGEST;
      if (exactForm(value.value).kind === "decimal" && !isLong) return exact;
      const rounded = printNumber(value.value, approximateForm(value.value), notation);
      return isLong
        ? `${notation.relation("≈")} ${rounded}`
        : `${exact} ${notation.relation("≈")} ${rounded}`;
    }
  }
}

function stated(value: Value, notation: Notation): string {
  return print(valueExpression(value), notation);
}
