import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import type { ChoiceTalk } from "../choice-talk";
import { discussionPath, newNotePath, newThreadPath } from "../discussion-paths";
import { type AnswerPlace, countThreads, listAnswers } from "../store/choice-talk";
import { listStandingNotes } from "../store/choice-notes";
import { listPosts } from "../store/list-branch";
import { renderTexts } from "./render-posts";
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
const MOST_NOTES = 10;

/** What is said about a choice, for whoever has submitted its question. */
export async function getChoiceTalk(
  actor: Actor,
  { attemptId, position, course, quiz, question }: Reviewed,
  choiceKey: string,
): Promise<ChoiceTalk> {
  const place = { courseId: course.id, questionId: question.id, choiceKey };
  const [threadCount, places, notes] = await Promise.all([
    countThreads(place),
    listAnswers(place, MOST_ANSWERS),
    listStandingNotes(place, MOST_NOTES),
  ]);
  const reader = {
    id: actor.kind === "member" ? actor.participantId : null,
    isStaff: can(actor, "desk.work", { courseId: course.id }),
  };
  const shown = await Promise.all(places.map((one) => answerOf(one, reader)));
  const list = discussionPath(course.slug);
  const about = { question: question.id, choice: choiceKey, attempt: attemptId, position };
  const html = await renderTexts(notes, null);
  return {
    notes: notes.map(({ id, proposer, isEdited, at, settledAt }) => ({
      id,
      html: html.get(id) ?? "",
      proposer,
      isEdited,
      at: settledAt ?? at,
    })),
    proposePath: newNotePath(course.slug, about),
    askPath: newThreadPath(course.slug, { quiz: quiz.slug, ...about }),
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
