import type { Answer } from "../../schema";

/** Whether two answers say the same, in whatever order they tick. */
export function sameAnswer(one: Answer, other: Answer): boolean {
  return (
    one.choices.length === other.choices.length &&
    one.choices.every((key) => other.choices.includes(key)) &&
    one.certainty === other.certainty &&
    one.guess === other.guess
  );
}
