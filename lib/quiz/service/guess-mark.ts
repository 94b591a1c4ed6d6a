import "server-only";
import { rational, type Rational } from "@/lib/arithmetic/rational";
import type { Estimate } from "@/lib/statistics/estimate";
import { randomGuess } from "@/lib/statistics/item/random-guess";
import { markAnswer } from "../mark-answer";
import type { QuizItem } from "./list-quiz-items";

/**
 * The mean mark, of 1, of somebody who ticks at random, by trying every answer under the question's
 * own rule and as corrections let its choices count.
 *
 * @param markingKey the choices that are right
 */
export function guessMark(
  { choices, ...counts }: Pick<QuizItem, "rule" | "kind" | "choices" | "eitherKeys" | "voidedKeys">,
  markingKey: readonly string[],
): Estimate<Rational> {
  const shown = choices.map((choice) => choice.key);
  return randomGuess(shown, counts.kind === "single" ? "one" : "any", (ticked) => {
    const { numerator, denominator } = markAnswer(
      { ...counts, choiceKeys: shown, markingKey },
      ticked,
    );
    return rational(numerator, denominator);
  });
}
