import "server-only";
import { systemClock } from "@/lib/platform/clock";
import type { Course, CourseEntry } from "../course";
import type { Actor } from "../policy";
import { practiceDue } from "../practice-due";
import { progressOf } from "../progress";
import { listAttempts } from "../store/attempts";
import { listQuizzes } from "../store/course";

/**
 * The course with the learner's progress. Practice on a question that a course quiz already asks is
 * left out: it is offered where that question is reviewed.
 */
export async function getCourse(actor: Actor | null, clock = systemClock): Promise<Course> {
  const [quizzes, attempts] = await Promise.all([
    listQuizzes(),
    actor === null ? [] : listAttempts(actor.participantId),
  ]);
  const now = clock.now();
  const inCourse = new Set(
    quizzes.filter(({ kind }) => kind === "course").flatMap(({ questions }) => idsOf(questions)),
  );
  const entries = quizzes.map(({ slug, title, kind, questions }) => {
    const progress = progressOf(attempts.filter(({ quizSlug }) => quizSlug === slug));
    const lastSubmittedAt = progress.finished[0]?.submittedAt ?? null;
    const waits = progress.open !== null || lastSubmittedAt === null;
    const entry: CourseEntry = {
      slug,
      title,
      questionCount: questions.length,
      progress,
      next: waits ? null : practiceDue(lastSubmittedAt, now),
      lastSubmittedAt,
    };
    return { entry, kind, asksCourseQuestion: idsOf(questions).some((id) => inCourse.has(id)) };
  });
  return {
    quizzes: entries.filter(({ kind }) => kind === "course").map(({ entry }) => entry),
    practice: entries
      .filter(({ kind, asksCourseQuestion }) => kind === "practice" && !asksCourseQuestion)
      .map(({ entry }) => entry),
  };
}

const idsOf = (questions: readonly { readonly id: string }[]): readonly string[] =>
  questions.map(({ id }) => id);
