import "server-only";
import { courseFor } from "@/lib/courses/service/course-for";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { describeQuestion } from "@/lib/quiz/service/describe-question";
import { hasSubmittedQuestion } from "@/lib/quiz/service/has-submitted";
import { shownAuthor } from "../author";
import type { Discussion, ThreadEntry } from "../discussion";
import type { DiscussionQuery } from "../discussion-query";
import { readThreadCursor, threadCursorText } from "../thread-cursor";
import { threadState } from "../thread";
import { type ListedThread, listThreads } from "../store/list-threads";

/** How many threads stand on a page. */
const PAGE = 30;

/**
 * A course's discussion for an actor who may view the course; to others there is none. Threads about
 * a question may give it away: they are held back until she has answered it or asks for them anyway.
 */
export async function getDiscussion(
  actor: Actor,
  slug: string,
  query: DiscussionQuery,
): Promise<Discussion | null> {
  const course = await courseFor(actor, slug, "course.view");
  if (course === null) return null;
  const place = { courseId: course.id, isOpen: course.isOpen };
  const { filter, order, question, choice, after, isAnyway } = query;
  const isStaff = can(actor, "desk.work", place);
  const reader = { id: actor.kind === "member" ? actor.participantId : null, isStaff };
  const isHeldBack =
    question !== null &&
    !isAnyway &&
    !isStaff &&
    !(await hasSubmittedQuestion(actor, course.id, question));
  const [rows, about] = await Promise.all([
    isHeldBack
      ? []
      : listThreads(
          {
            courseId: course.id,
            filter,
            questionId: question,
            choiceKey: question === null ? null : choice,
            order,
            after: readThreadCursor(order, after),
            limit: PAGE + 1,
          },
          reader,
        ),
    question === null
      ? null
      : describeQuestion({ questionId: question, choiceKey: choice, numbers: null }),
  ]);
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    course: { slug: course.slug, title: course.title },
    threads: shown.map(entryOf),
    next:
      rows.length > PAGE && last !== undefined
        ? threadCursorText(order, {
            isPinned: last.isPinned,
            at: order === "newest" ? last.createdAt : last.lastActiveAt,
            votes: last.voteCount,
            id: last.id,
          })
        : null,
    isHeldBack: isHeldBack && about !== null,
    about: about === null ? null : { title: about.title, choiceKey: choice },
    mayWrite: can(actor, "discussion.write", place),
    isSignedIn: actor.kind === "member",
    isStaff,
  };
}

/** A row picked field by field, so that nothing of its author comes along that may not. */
function entryOf(row: ListedThread): ThreadEntry {
  const { id, kind, title, questionId, questionTitle, quizTitle, choiceKey } = row;
  const { createdAt, lastActiveAt, replyCount, voteCount, meTooCount, isPinned, newCount } = row;
  return {
    id,
    kind,
    title,
    questionId,
    questionTitle,
    quizTitle,
    choiceKey,
    createdAt,
    lastActiveAt,
    replyCount,
    voteCount,
    meTooCount,
    isPinned,
    newCount,
    author: shownAuthor(row),
    state: threadState(row),
  };
}
