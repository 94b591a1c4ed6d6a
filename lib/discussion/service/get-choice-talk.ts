import "server-only";
import type { Actor } from "@/lib/identity/actor";
import type { ChoiceTalk } from "../choice-talk";
import { discussionPath, newNotePath, newThreadPath } from "../discussion-paths";
import { MOST_STANDING } from "../limits";
import { type AnswerPlace, countThreads, listAnswers } from "../store/choice-talk";
import { listStandingNotes } from "../store/choice-notes";
import { listPosts } from "../store/list-branch";
import { renderTexts } from "./render-posts";
import { showPosts } from "./show-posts";
import { scenarioFor } from "./thread-context";
import { threadFor } from "./thread-for";

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
  const [threadCount, places, notes] = await Promise.all([
    countThreads(place),
    listAnswers(place, MOST_ANSWERS),
    listStandingNotes(place, MOST_STANDING),
  ]);
  const shown = await Promise.all(places.map((one) => answerOf(actor, one)));
  const list = discussionPath(course.slug);
  const about = { question: question.id, choice: choiceKey, attempt: attemptId, position };
  const html = await renderTexts(notes, { courseId: course.id, scenario: null });
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
  actor: Actor,
  { postId, threadId, threadTitle, isAccepted }: AnswerPlace,
): Promise<ChoiceTalk["answers"]> {
  const found = await threadFor(actor, threadId);
  if (found === null) return [];
  const rows = await listPosts(threadId, [postId], found.reader);
  const posts = await showPosts(threadId, rows, {
    courseId: found.thread.courseId,
    scenario: await scenarioFor(actor, found),
  });
  return [...posts.values()].map((post) => ({ post, threadTitle, isAccepted }));
}
