import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import type { ChoiceTalk } from "../choice-talk";
import { discussionPath, newThreadPath } from "../discussion-paths";
import { type AnswerPlace, countThreads, listAnswers } from "../store/choice-talk";
import { listPosts } from "../store/list-branch";
import { showPosts } from "./show-posts";

/** A choice of an item that the actor has submitted. */
interface Reviewed {
  readonly attemptId: string;
  readonly position: number;
  readonly course: { readonly id: string; readonly slug: string };
  readonly quiz: { readonly slug: string };
  readonly question: { readonly id: string };
}

/** More would bury the explanation. */
const MOST_ANSWERS = 3;

/** What is said about a choice, for whoever has submitted its question. */
export async function getChoiceTalk(
  actor: Actor,
  { attemptId, position, course, quiz, question }: Reviewed,
  choiceKey: string,
): Promise<ChoiceTalk> {
  const place = { courseId: course.id, questionId: question.id, choiceKey };
  const [threadCount, places] = await Promise.all([
    countThreads(place),
    listAnswers(place, MOST_ANSWERS),
  ]);
  const reader = {
    id: actor.kind === "member" ? actor.participantId : null,
    isStaff: can(actor, "desk.work", { courseId: course.id }),
  };
  const shown = await Promise.all(places.map((one) => answerOf(one, reader)));
  const list = discussionPath(course.slug);
  return {
    askPath: newThreadPath(course.slug, {
      quiz: quiz.slug,
      question: question.id,
      choice: choiceKey,
      attempt: attemptId,
      position,
    }),
    listPath: `${list}?question=${question.id}&choice=${choiceKey}`,
    threadCount,
    answers: shown.flat(),
  };
}

async function answerOf(
  { postId, threadId, threadTitle, isAccepted }: AnswerPlace,
  reader: Parameters<typeof listPosts>[2],
): Promise<ChoiceTalk["answers"]> {
  const posts = await showPosts(await listPosts(threadId, [postId], reader), null);
  return [...posts.values()].map((post) => ({ post, threadTitle, isAccepted }));
}
