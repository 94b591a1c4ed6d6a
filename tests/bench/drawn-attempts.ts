import type { AttemptFacts } from "@/lib/analytics/attempt-facts";
import { markAnswer } from "@/lib/quiz/mark-answer";
import type { QuizItem } from "@/lib/quiz/service/list-quiz-items";
import { seededRandom } from "@/lib/statistics/interval/seeded-random";

/** Finished first attempts at a quiz, by learners of all abilities; the same for the same seed. */
export function* drawnAttempts(
  items: readonly QuizItem[],
  count: number,
  seed: number,
): Generator<AttemptFacts> {
  const random = seededRandom(seed);
  for (let attempt = 0; attempt < count; attempt += 1) {
    const ability = random();
    yield {
      number: 1,
      begun: "2026-11-27",
      ended: "2026-11-27",
      seconds: 60 + 1200 * random(),
      answers: items.map((item) => {
        const variant = item.variants[Math.floor(random() * item.variants.length)];
        if (variant === undefined) throw new Error(`${item.questionId} has no numbers`);
        const options = item.choices.map(({ key }) => key);
        const ticked = options.filter(
          (key) => variant.markingKey.includes(key) === random() < 0.4 + 0.55 * ability,
        );
        const { numerator, denominator } = markAnswer(
          {
            rule: item.rule,
            kind: item.kind,
            choiceKeys: options,
            markingKey: [...variant.markingKey],
            eitherKeys: [],
            voidedKeys: [],
          },
          ticked,
        );
        return {
          item: item.questionId,
          version: item.versionHash,
          variant: variant.name,
          mark: `${String(numerator)}/${String(denominator)}`,
          options,
          ticked,
          before: null,
          flow: null,
          certainty: Math.floor(4 * random()),
          seconds: 5 + 300 * random(),
        };
      }),
    };
  }
}
