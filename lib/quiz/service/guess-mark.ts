import "server-only";
import type { Rational } from "@/lib/arithmetic/rational";
import type { Estimate } from "@/lib/statistics/estimate";
import { randomGuess } from "@/lib/statistics/item/random-guess";
import { grade } from "../grade";
import type { QuizItem } from "./list-quiz-items";

/**
 * The mean mark, of 1, of somebody who ticks at random, by trying every answer under the question's
 * own rule.
 *
 * @param key the choices that are right
 */
export function guessMark(
  { rule, kind, choices }: Pick<QuizItem, "rule" | "kind" | "choices">,
  key: readonly string[],
): Estimate<Rational> {
  const shown = choices.map((choice) => choice.key);
  return randomGuess(shown, kind === "single" ? "one" : "any", (ticked) =>
    grade(rule, shown, key, ticked),
  );
}
