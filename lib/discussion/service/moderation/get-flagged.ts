import "server-only";
import { courseFor } from "@/lib/courses/service/course-for";
import type { Actor } from "@/lib/identity/actor";
import { FLAG_REASONS } from "../../moderation/moderation-forms";
import type { FlaggedPost } from "../../moderation/moderation-page";
import { listPosts } from "../../store/list-branch";
import { listFlagged } from "../../store/moderation/flags";
import { showPosts } from "../show-posts";

/** How many flagged posts are listed: as they are settled, others take their place. */
const MOST = 50;

/** The flagged posts of a course, for its staff; none to others. */
export async function getFlagged(actor: Actor, slug: string): Promise<readonly FlaggedPost[]> {
  const course = await courseFor(actor, slug, "discussion.moderate");
  if (actor.kind !== "member" || course === null) return [];
  const rows = await listFlagged(course.id, MOST);
  const reader = { id: actor.participantId, isStaff: true };
  const posts = await Promise.all(
    rows.map(async ({ postId, threadId, threadTitle, flags }) => {
      const rowsOfPost = await listPosts(threadId, [postId], reader);
      const shown = await showPosts(threadId, rowsOfPost, { courseId: course.id, scenario: null });
      const post = shown.get(postId);
      if (post === undefined) return [];
      const shownFlags = flags.map(({ reason, words, at }) => ({
        reasonWords: FLAG_REASONS[reason],
        words,
        at,
      }));
      return [{ threadId, threadTitle, post, flags: shownFlags }];
    }),
  );
  return posts.flat();
}
