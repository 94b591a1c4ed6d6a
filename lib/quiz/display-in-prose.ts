import { approximation } from "@/lib/arithmetic/value-arithmetic";
import { display, type Display } from "@/lib/arithmetic/display";
import type { Value } from "@/lib/arithmetic/value";

/** A fraction of more digits than this says less than its rounded value does. */
const LONGEST_FRACTION = 9;

/**
 * A value as it stands in a sentence: as everywhere, but without a fraction too long to read, of
 * which only the rounded value is shown. The exact value stays with the fragment.
 */
export function displayInProse(value: Value): Display {
  const shown = display(value);
  const isLong = value.kind === "exact" && shown.text.indexOf(" ≈ ") > LONGEST_FRACTION;
  return isLong ? display({ kind: "approximate", value: approximation(value) }) : shown;
}
