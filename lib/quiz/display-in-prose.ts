import { approximation } from "@/lib/arithmetic/value-arithmetic";
import { display, type Display } from "@/lib/arithmetic/display";
import { valueExpression } from "@/lib/arithmetic/literal";
import { printLatex } from "@/lib/arithmetic/print-latex";
import { printSpeech } from "@/lib/arithmetic/print-speech";
import { printText } from "@/lib/arithmetic/print-text";
import type { Rational } from "@/lib/arithmetic/rational";
import type { Value } from "@/lib/arithmetic/value";

/** A fraction of more digits than this says less than its rounded value does. */
const LONGEST_FRACTION = 9;

/**
 * A value as it stands in a sentence: as everywhere, but without a fraction too long to read, of
 * which only the rounded value is shown, and a set as “anything from 0.3 to 0.9”. The exact value
 * stays with the fragment.
 */
export function displayInProse(value: Value): Display {
  if (value.kind === "interval") {
    return anythingFrom(exactly(value.low), exactly(value.high));
  }
  const shown = display(value);
  const isLong = value.kind === "exact" && shown.text.indexOf(" ≈ ") > LONGEST_FRACTION;
  return isLong ? display({ kind: "approximate", value: approximation(value) }) : shown;
}

/** A set of numbers by its ends, in words. */
export function anythingFrom(low: Display, high: Display): Display {
  return {
    text: `anything from ${low.text} to ${high.text}`,
    latex: `\\text{anything from } ${low.latex} \\text{ to } ${high.latex}`,
    speech: `anything from ${low.speech} to ${high.speech}`,
  };
}

/** An end of a set: without the rounded value that a fraction has beside it. */
function exactly(value: Rational): Display {
  const expression = valueExpression({ kind: "exact", value });
  return {
    text: printText(expression),
    latex: printLatex(expression),
    speech: printSpeech(expression),
  };
}
