import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { participantOf } from "@/lib/identity/actor";
import type { Course } from "@/lib/courses/course";
import { progressOf } from "../progress";
import type { QuizOverview } from "../quiz-overview";
import { scoringInWords } from "../scoring-in-words";
import { quizSlugSchema } from "../schema";
import { listAttempts } from "../store/attempts";
import { findRegradedAttempts } from "../store/regraded";
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
  const place =
    participantId === null ? null : { participantId, courseId: course.id, quizSlug: quiz.slug };
  const [attempts, regraded, rules] = await Promise.all([
    place === null ? [] : listAttempts(place),
    place === null ? [] : findRegradedAttempts(place),
    listRules(quiz.slug),
  ]);
  const { title, kind, questions } = quiz;
  return {
    quiz: { slug: quiz.slug, title, kind },
    titles: questions.map((question) => question.title),
    scoring: scoringInWords(rules),
    progress: progressOf(attempts),
    regraded,
  };
}
