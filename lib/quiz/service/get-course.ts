import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { participantOf } from "@/lib/identity/actor";
import type { Course } from "@/lib/courses/course";
import { systemClock } from "@/lib/platform/clock";
import type { CourseEntry, CourseOverview } from "../course-overview";
import { practiceDue } from "../practice-due";
import { progressOf } from "../progress";
import { listAttempts } from "../store/attempts";
import { listQuizzes } from "../store/course";

/**
 * What a course asks, with the learner's progress. Practice on a question that a course quiz already asks is
 * left out: it is offered where that question is reviewed.
 */
export async function getCourse(
  actor: Actor,
  course: Course,
  clock = systemClock,
): Promise<CourseOverview> {
  const participantId = participantOf(actor);
  const [quizzes, attempts] = await Promise.all([
    listQuizzes(),
    participantId === null ? [] : listAttempts({ participantId, courseId: course.id }),
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
    title: course.title,
    quizzes: entries.filter(({ kind }) => kind === "course").map(({ entry }) => entry),
    practice: entries
      .filter(({ kind, asksCourseQuestion }) => kind === "practice" && !asksCourseQuestion)
      .map(({ entry }) => entry),
  };
}

const idsOf = (questions: readonly { readonly id: string }[]): readonly string[] =>
  questions.map(({ id }) => id);
