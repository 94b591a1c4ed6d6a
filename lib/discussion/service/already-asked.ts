import "server-only";
import { courseFor } from "@/lib/courses/service/course-for";
import type { Actor } from "@/lib/identity/actor";
import { countTry, type Limit } from "@/lib/platform/rate-limit";
import { aboutShort } from "../about-short";
import type { AlreadyAsked, SimilarThread, TypedTitle } from "../already-asked";
import { threadPath } from "../discussion-paths";
import { LEAST_ASKED } from "../limits";
import { threadState } from "../thread";
import { type SimilarRow, similarThreads } from "../store/similar-threads";

/** How many threads about the same question are shown below a title, and how many others. */
const MOST_OF_EACH = 3;

/** Two a second, which nobody who types comes to. */
const LIMIT: Limit = { name: "similar", tries: 120, seconds: 60 };

/**
 * The threads of a course that may have asked before what a title asks, for an actor who may ask
 * there; to others there is no such course.
 */
export async function alreadyAsked(
  actor: Actor,
  slug: string,
  { title, question, choice }: TypedTitle,
): Promise<AlreadyAsked> {
  const course = await courseFor(actor, slug, "discussion.write");
  if (course === null || actor.kind !== "member") return { kind: "not-found" };
  if (title.length < LEAST_ASKED) return { kind: "found", threads: [] };
  const verdict = await countTry(LIMIT, [actor.participantId]);
  if (verdict.kind === "wait") return verdict;
  const rows = await similarThreads({
    courseId: course.id,
    title,
    questionId: question ?? null,
    choiceKey: question === undefined ? null : (choice ?? null),
    readerId: actor.participantId,
    mostOfEach: MOST_OF_EACH,
  });
  return { kind: "found", threads: rows.map(similarThread) };
}

const similarThread = (row: SimilarRow): SimilarThread => ({
  path: threadPath(row.id),
  title: row.title,
  state: threadState(row),
  replyCount: row.replyCount,
  about: aboutShort(row),
  isSame: row.isSameChoice ? "choice" : row.isSameQuestion ? "question" : null,
  isMeToo: row.isMine || row.kind !== "question" ? null : row.isMeToo,
});
