import "server-only";
import { courseFor } from "@/lib/courses/service/course-for";
import type { Actor } from "@/lib/identity/actor";
import { listAllQuizzes } from "@/lib/quiz/service/find-listed-quiz";
import { listQuizItems } from "@/lib/quiz/service/list-quiz-items";
import { misconceptionWords } from "@/lib/quiz/service/misconception-words";
import { countMisconceptions, type MisconceptionCount } from "../misconceptions";
import { readDecisions } from "../store/read-decisions";
import { writeSource } from "../source";
import { BATCHES_OF_A_PAGE, fold } from "./fold";
import { reportedItem } from "./reported-item-of";

/** A misconception with its name, and where each of its questions is reported on. */
export interface CourseMisconception extends MisconceptionCount {
  readonly name: string;
  /** The source of the first quiz that asks it, by question. */
  readonly sources: ReadonlyMap<string, string>;
}

/** Misconceptions over all quizzes of a course, for whoever may see its reports; else none. */
export async function getMisconceptions(
  actor: Actor,
  slug: string,
): Promise<readonly CourseMisconception[]> {
  const course = await courseFor(actor, slug, "report.view");
  if (course === null) return [];
  await fold(BATCHES_OF_A_PAGE);
  const decisions = await readDecisions(course.id);
  if (decisions.length === 0) return [];
  const quizzes = await listAllQuizzes();
  const listed = await Promise.all(
    quizzes.map(async (quiz) => ({
      source: writeSource({ kind: "quiz", quizSlug: quiz.slug }),
      items: await listQuizItems(quiz.slug, course.id),
    })),
  );
  const asked = listed.flatMap(({ source, items }) => items.map((item) => ({ source, item })));
  // The first quiz that asks a question, which practice asks again.
  const sources = new Map(
    [...asked].reverse().map(({ source, item }) => [item.questionId, source]),
  );
  const items = new Map(asked.map(({ item }) => [item.questionId, reportedItem(item)]));
  return countMisconceptions([...items.values()], decisions).map((found) => ({
    ...found,
    name: misconceptionWords(found.misconception) ?? found.misconception,
    sources,
  }));
}
