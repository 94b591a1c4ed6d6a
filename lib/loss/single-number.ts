import type { Value } from "@/lib/arithmetic/value";
import { VocabularyError } from "@/lib/arithmetic/vocabulary";
import type { Quantity } from "./quantity";

/** The value as one number. Throws `VocabularyError` for a set. */
export function singleNumber(value: Value): Quantity {
  if (value.kind === "interval") {
    throw new VocabularyError("one number is needed here, and this is a whole range of them");
  }
  return value;
}
