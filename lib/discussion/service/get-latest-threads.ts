import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { hasSubmittedQuestion } from "@/lib/quiz/service/has-submitted";
import type { Course } from "@/lib/courses/course";
import type { ThreadEntry } from "../discussion";
import { readDiscussionQuery } from "../discussion-query";
import { getDiscussion } from "./get-discussion";

/** The liveliest threads of a course, for a page that is not about its discussion. */
export interface LatestThreads {
  readonly threads: readonly ThreadEntry[];
  /** Whether the discussion has others. */
  readonly hasMore: boolean;
}

/**
 * The threads that were written in last, for an actor who may view the course; to others there are
 * none. Nobody asked for them here: one about a question that a learner has not answered may give it
 * away, and is left to the discussion, where she goes on purpose.
 */
export async function getLatestThreads(
  actor: Actor,
  course: Pick<Course, "id" | "slug">,
  most: number,
): Promise<LatestThreads | null> {
  const discussion = await getDiscussion(actor, course.slug, readDiscussionQuery({ after: "" }));
  if (discussion === null) return null;
  const { isStaff, threads, next } = discussion;
  const about = new Set(threads.flatMap(({ questionId }) => questionId ?? []));
  const answered = new Set<string>();
  if (!isStaff) {
    for (const id of about) if (await hasSubmittedQuestion(actor, course.id, id)) answered.add(id);
  }
  const shown = threads
    .filter(({ questionId }) => questionId === null || isStaff || answered.has(questionId))
    .slice(0, most);
  return { threads: shown, hasMore: next !== null || shown.length < threads.length };
}
