import { CERTAINTIES } from "../../certainty";
import type { Answer } from "../../schema";

/** An answer in a few words: "A, C; fairly sure". */
export function answerInWords({ choices, certainty, guess }: Answer): string {
  const ticked = [...choices].sort().join(", ").toUpperCase();
  const sure = CERTAINTIES.find(({ value }) => value === certainty)?.words.toLowerCase();
  return [
    ticked === "" ? "nothing ticked" : ticked,
    ...(sure === undefined ? [] : [sure]),
    ...(guess === null ? [] : [`guess ${String(guess)}`]),
  ].join("; ");
}
