import { QUIZZES } from "@/lib/quiz/bank/quizzes";
import { deriveKey } from "@/lib/quiz/derive-key";
import type { Choice, Question, VariantDefinition } from "@/lib/quiz/schema-question";
import { plainText } from "@/lib/quiz/rendered-fragment";
import { renderTemplate } from "@/lib/quiz/render-template";
import type { World } from "@/lib/quiz/world";

/** Every question of the bank once, in the order of the quizzes. */
export const QUESTIONS: readonly Question[] = [
  ...new Set(QUIZZES.flatMap(({ questions }) => questions)),
];

/** Every question on every variant. */
export const QUESTION_CASES: readonly {
  readonly question: Question;
  readonly variant: VariantDefinition;
  readonly name: string;
}[] = QUESTIONS.flatMap((question) =>
  question.variants.map((variant) => ({
    question,
    variant,
    name: `${question.id}, ${variant.name}`,
  })),
);

const keys = new Map<VariantDefinition, readonly Choice["key"][]>();

/** The derived key of a vetted variant, worked out once for all tests of a file. */
export function derivedKey(
  question: Question,
  variant: VariantDefinition,
): readonly Choice["key"][] {
  const known = keys.get(variant) ?? deriveKey(question, variant);
  keys.set(variant, known);
  return known;
}

/** Every text that an author wrote for a choice, by its name. */
export function textsOf(choice: Choice): readonly (readonly [name: string, template: string])[] {
  const { text, because, refutation, principle, prompt } = choice;
  return [
    ["text", text],
    ["because", because],
    ["belief", refutation.belief],
    ["plausible", refutation.plausible],
    ["fails", refutation.fails],
    ["principle", principle],
    ...(prompt === undefined ? [] : ([["prompt", prompt]] as const)),
  ];
}

/** Texts of a question itself: they are rendered under its own assumptions. */
export function ownTexts({ stem, guess }: Question): readonly string[] {
  return [...stem, ...(guess ? [guess.prompt, `{${guess.of}}`, guess.low, guess.high] : [])];
}

/** A text on one world's numbers. Throws where it has no value. */
export function renderedText(template: string, world: World): string {
  const rendering = renderTemplate(template, world);
  if (rendering.fragments) return plainText(rendering.fragments);
  throw new Error(`${rendering.problem}: ${rendering.where}`);
}
