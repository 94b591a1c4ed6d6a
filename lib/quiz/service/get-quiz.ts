import "server-only";
import type { Actor } from "../policy";
import { progressOf } from "../progress";
import type { QuizOverview } from "../quiz-overview";
import { scoringInWords } from "../scoring-in-words";
import { quizSlugSchema } from "../schema";
import { listAttempts } from "../store/attempts";
import { findQuiz, listRules } from "../store/course";

/** A quiz with the learner's attempts; null where there is none by that name. */
export async function getQuiz(actor: Actor | null, slug: string): Promise<QuizOverview | null> {
  const known = quizSlugSchema.safeParse(slug);
  const quiz = known.success ? await findQuiz(known.data) : null;
  if (quiz === null) return null;
  const [attempts, rules] = await Promise.all([
    actor === null ? [] : listAttempts(actor.participantId, quiz.slug),
    listRules(quiz.slug),
  ]);
  const { title, kind, questions } = quiz;
  return {
    quiz: { slug: quiz.slug, title, kind },
    titles: questions.map((question) => question.title),
    scoring: scoringInWords(rules),
    progress: progressOf(attempts),
  };
}
