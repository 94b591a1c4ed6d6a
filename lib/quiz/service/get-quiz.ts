import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { participantOf } from "@/lib/identity/actor";
import type { Course } from "@/lib/courses/course";
import { progressOf } from "../progress";
import type { QuizOverview } from "../quiz-overview";
import { scoringInWords } from "../scoring-in-words";
import { quizSlugSchema } from "../schema";
import { listAttempts } from "../store/attempts";
import { findQuiz, listRules } from "../store/course";

/** A quiz with the learner's attempts; null where there is none by that name. */
export async function getQuiz(
  actor: Actor,
  course: Course,
  slug: string,
): Promise<QuizOverview | null> {
  const participantId = participantOf(actor);
  const known = quizSlugSchema.safeParse(slug);
  const quiz = known.success ? await findQuiz(known.data) : null;
  if (quiz === null) return null;
  const [attempts, rules] = await Promise.all([
    participantId === null
      ? []
      : listAttempts({ participantId, courseId: course.id, quizSlug: quiz.slug }),
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
