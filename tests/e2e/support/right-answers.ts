import { QUIZZES } from "@/lib/quiz/bank/quizzes";
import type { Question } from "@/lib/quiz/schema-question";
import { deriveKey, markingKey } from "@/lib/quiz/derive-key";

/** The questions of a quiz, as the bank has them. */
export function questionsOf(slug: string): readonly Question[] {
  const quiz = QUIZZES.find((candidate) => candidate.slug === slug);
  if (quiz === undefined) throw new Error(`The bank has no quiz ${slug}`);
  return quiz.questions;
}

/** What earns the full mark, question by question, for somebody new: she gets the first numbers. */
export const rightAnswers = (slug: string): readonly (readonly string[])[] =>
  questionsOf(slug).map((question) => {
    const [first] = question.variants;
    if (first === undefined) throw new Error(`${question.id} has no numbers`);
    return markingKey(question, deriveKey(question, first));
  });
