import "server-only";
import { z } from "zod";
import { listOwnCourses } from "@/lib/courses/service/list-own-courses";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { systemClock } from "@/lib/platform/clock";
import type { PostModeration, ThreadModeration } from "../../moderation/moderation-page";
import { listPosts } from "../../store/list-branch";
import { findByTitle, listQuestions } from "../../store/moderation/find-targets";
import { showPosts } from "../show-posts";
import { moderatedPost, moderatedThread } from "./moderating";

/** How many threads a search for one to merge into gives. */
const MOST_TARGETS = 10;

/** A post with what the actor can do about it; to others there is none. */
export async function getPostModeration(
  actor: Actor,
  postId: string,
): Promise<PostModeration | null> {
  const it = await moderatedPost(actor, postId, systemClock);
  if (it === null) return null;
  const { thread, post: place, course, reader } = it.found;
  const rows = await listPosts(thread.id, [place.id], reader);
  const posts = await showPosts(thread.id, rows, { courseId: thread.courseId, scenario: null });
  const post = posts.get(place.id);
  if (post === undefined) return null;
  return {
    post,
    thread: { id: thread.id, title: thread.title, kind: thread.kind },
    course: { slug: thread.courseSlug, title: thread.courseTitle },
    mayBan: can(actor, "writer.ban", course),
    maySplit: place.number > 1,
  };
}

/** A thread with what the actor can do about it; to others there is none. */
export async function getThreadModeration(
  actor: Actor,
  threadId: string,
  search: string,
): Promise<ThreadModeration | null> {
  const it = await moderatedThread(actor, threadId, systemClock);
  if (it === null) return null;
  const { thread, course } = it.found;
  const words = z.string().trim().max(200).catch("").parse(search);
  const [courses, questions, targets] = await Promise.all([
    listOwnCourses(it.actor),
    listQuestions(),
    words === "" ? null : findByTitle(course.courseId, words, thread.id, MOST_TARGETS),
  ]);
  const here = { slug: thread.courseSlug, title: thread.courseTitle };
  return {
    thread: {
      id: thread.id,
      title: thread.title,
      isLocked: thread.lockedAt !== null,
      isPinned: thread.pinnedAt !== null,
      questionId: thread.questionId,
      choiceKey: thread.choiceKey,
    },
    course: here,
    courses: [
      here,
      ...courses
        .filter(
          ({ id }) => id !== course.courseId && can(actor, "discussion.moderate", { courseId: id }),
        )
        .map(({ slug, title }) => ({ slug, title })),
    ],
    questions,
    targets,
  };
}
