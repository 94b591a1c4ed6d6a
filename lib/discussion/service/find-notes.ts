import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { listOwnReviews } from "@/lib/quiz/service/list-own-reviews";
import { reviewPathOf, settledNotePath } from "../discussion-paths";
import { MOST_STANDING } from "../limits";
import { stretchesOf } from "../marked-text";
import type { FoundNote, SearchPage } from "../search-page";
import { searchNotes } from "../store/search-notes";
import type { Searcher } from "../store/searcher";

/** More would push the posts down that were found. */
const MOST = 3;

/**
 * The notes with some words that stand in explanations which the actor may read: she has submitted the
 * question in that course, or is of its staff. That she asks for threads about other questions opens
 * none.
 */
export async function findNotes(
  actor: Actor,
  text: string,
  searcher: Searcher,
): Promise<Pick<SearchPage, "notes" | "hasMoreNotes">> {
  const rows = await searchNotes(text, searcher, MOST_STANDING, MOST + 1);
  const shown = rows.slice(0, MOST);
  const reviews = await listOwnReviews(actor, shown);
  const notes = shown.map((row): FoundNote => {
    const { id, courseId, questionId, choiceKey, courseTitle, questionTitle } = row;
    const own = reviews.find((at) => at.courseId === courseId && at.questionId === questionId);
    return {
      id,
      path:
        own === undefined
          ? settledNotePath(row.courseSlug, id, row.laterId)
          : reviewPathOf(own.attemptId, own.position, choiceKey),
      course: courseTitle,
      questionTitle,
      choiceKey,
      excerpt: stretchesOf(row.excerpt),
      at: row.settledAt,
    };
  });
  return { notes, hasMoreNotes: rows.length > MOST };
}
