import "server-only";
import { courseFor } from "@/lib/courses/service/course-for";
import type { Actor } from "@/lib/identity/actor";
import { aboutShort } from "../about-short";
import type { SimilarThread, TypedTitle } from "../already-asked";
import { threadPath } from "../discussion-paths";
import { threadState } from "../thread";
import { type SimilarRow, similarThreads } from "../store/similar-threads";

/** How many threads about the same question are shown below a title, and how many others. */
const MOST_OF_EACH = 3;

/** With fewer letters everything is similar. */
const LEAST_TYPED = 4;

/**
 * The threads of a course that may have asked before what a title asks, for an actor who may ask
 * there; to others there is no such course.
 */
export async function alreadyAsked(
  actor: Actor,
  slug: string,
  { title, question, choice }: TypedTitle,
): Promise<readonly SimilarThread[] | null> {
  const course = await courseFor(actor, slug, "discussion.write");
  if (course === null) return null;
  if (title.length < LEAST_TYPED) return [];
  const rows = await similarThreads({
    courseId: course.id,
    title,
    questionId: question ?? null,
    choiceKey: question === undefined ? null : (choice ?? null),
    mostOfEach: MOST_OF_EACH,
  });
  return rows.map(similarThread);
}

const similarThread = (row: SimilarRow): SimilarThread => ({
  path: threadPath(row.id),
  title: row.title,
  state: threadState(row),
  replyCount: row.replyCount,
  about: aboutShort(row),
  isSame: row.isSameChoice ? "choice" : row.isSameQuestion ? "question" : null,
});
