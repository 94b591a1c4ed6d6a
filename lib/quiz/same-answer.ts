import { sameChoices } from "./answer-fits";
import type { Answer } from "./schema";

/** Whether two answers say the same, in whatever order they tick. */
export function sameAnswer(one: Answer, other: Answer): boolean {
  return (
    sameChoices(one.choices, other.choices) &&
    one.certainty === other.certainty &&
    one.guess === other.guess
  );
}
