import "server-only";
import type { Course } from "@/lib/courses/course";
import { threadPath } from "@/lib/discussion/discussion-paths";
import { listAllQuizzes } from "@/lib/quiz/service/find-listed-quiz";
import { listQuizItems } from "@/lib/quiz/service/list-quiz-items";
import { misconceptionWords } from "@/lib/quiz/service/misconception-words";
import { reportPaths } from "../report-paths";
import { writeSource } from "../source";
import type { ShownReason } from "../stuck/shown-learner";
import type { StuckReason } from "../stuck/stuck-reason";

/** The reasons of each learner with titles, addresses and what a choice targets, in the same order. */
export async function showReasons(
  course: Course,
  learners: readonly (readonly StuckReason[])[],
): Promise<readonly (readonly ShownReason[])[]> {
  const paths = reportPaths(course.slug);
  const asked = new Set(
    learners.flat().flatMap((reason) => ("quizSlug" in reason ? [reason.quizSlug] : [])),
  );
  const listed = (await listAllQuizzes()).filter(({ slug }) => asked.has(slug));
  const quizzes = new Map(
    await Promise.all(
      listed.map(async ({ slug, title }) => {
        const items = await listQuizItems(slug, course.id);
        const source = writeSource({ kind: "quiz", quizSlug: slug });
        return [slug, { source, title, path: paths.report(source), items }] as const;
      }),
    ),
  );
  const quizOf = (slug: string) => {
    const { title = slug, path = null } = quizzes.get(slug) ?? {};
    return { title, path };
  };
  const show = (reason: StuckReason): ShownReason => {
    switch (reason.kind) {
      case "same-question": {
        const { quizSlug, questionId, ...told } = reason;
        const quiz = quizzes.get(quizSlug);
        const item = quiz?.items.find((one) => one.questionId === questionId);
        const choice = item?.choices.find(({ key }) => key === reason.choice);
        return {
          ...told,
          quiz: quizOf(quizSlug),
          question: {
            title: item?.title ?? questionId,
            path:
              quiz === undefined || item === undefined ? null : paths.item(quiz.source, questionId),
          },
          misconception: misconceptionWords(choice?.misconception ?? null),
        };
      }
      case "waiting": {
        const { kind, days, threadId, title } = reason;
        return { kind, days, thread: { title, path: threadPath(threadId) } };
      }
      case "no-gain":
      case "left-open": {
        const { quizSlug, ...told } = reason;
        return { ...told, quiz: quizOf(quizSlug) };
      }
    }
  };
  return learners.map((reasons) => reasons.map(show));
}
