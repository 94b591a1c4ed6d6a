import "server-only";
import { quizSlugSchema } from "../schema";
import { findQuiz, type ListedQuiz, listQuizzes } from "../store/course";

/** A quiz by its name in addresses; null where there is none. */
export async function findListedQuiz(slug: string): Promise<ListedQuiz | null> {
  const known = quizSlugSchema.safeParse(slug);
  return known.success ? findQuiz(known.data) : null;
}

/** Every quiz, in the order of the course. */
export const listAllQuizzes = (): Promise<readonly ListedQuiz[]> => listQuizzes();
