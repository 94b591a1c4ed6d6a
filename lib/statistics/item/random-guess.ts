import { add, rational, ZERO, divide, type Rational } from "@/lib/arithmetic/rational";
import { none, type Estimate } from "../estimate";

/** 2¹⁶ answers are tried in well under a second; each further option doubles it. */
const MOST_OPTIONS = 16;

/**
 * The mean mark of somebody who guesses, in marks and exact: over all options where one is ticked
 * (Moodle, Quiz statistics calculations), over all $2^n$ sets of ticks where any number may be,
 * each as likely as the other. None for more than 16 options then.
 *
 * @param markOf the mark for a set of ticks
 */
export function randomGuess(
  options: readonly string[],
  ticks: "one" | "any",
  markOf: (ticked: readonly string[]) => Rational,
): Estimate<Rational> {
  if (options.length === 0) return none("no-answers");
  if (ticks === "any" && options.length > MOST_OPTIONS) return none("too-many-options");
  const answers =
    ticks === "one"
      ? options.map((option) => [option])
      : Array.from({ length: 2 ** options.length }, (_, set) =>
          options.filter((_, place) => (set >> place) % 2 === 1),
        );
  const sum = answers.reduce((all, ticked) => add(all, markOf(ticked)), ZERO);
  return { value: divide(sum, rational(answers.length)) };
}
