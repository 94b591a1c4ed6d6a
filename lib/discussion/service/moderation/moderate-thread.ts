import "server-only";
import { courseFor } from "@/lib/courses/service/course-for";
import type { Actor } from "@/lib/identity/actor";
import { systemClock } from "@/lib/platform/clock";
import { describeQuestion } from "@/lib/quiz/service/describe-question";
import type { MoveForm } from "../../moderation/moderation-forms";
import { markThread } from "../../store/moderation/mark-thread";
import { mergeThreads } from "../../store/moderation/merge-threads";
import { moveThread } from "../../store/moderation/move-thread";
import type { Moderated } from "./moderate-post";
import { moderatedThread } from "./moderating";

const done = (isDone: boolean): Moderated => (isDone ? "done" : "unchanged");

/** Locks a thread or pins it, or takes that back. */
export async function mark(
  actor: Actor,
  threadId: string,
  what: "lock" | "pin",
  isOn: boolean,
  clock = systemClock,
): Promise<"done" | "not-found"> {
  const it = await moderatedThread(actor, threadId, clock);
  if (it === null) return "not-found";
  await markThread(it.found.thread.id, what, isOn, it.by);
  return "done";
}

/** Moves a thread to a question, a choice or none, in its course or in another of the actor's. */
export async function move(
  actor: Actor,
  threadId: string,
  { course, question, choice }: MoveForm,
  clock = systemClock,
): Promise<Moderated | "no-such-course" | "no-such-choice"> {
  const it = await moderatedThread(actor, threadId, clock);
  if (it === null) return "not-found";
  const to = await courseFor(actor, course, "discussion.moderate");
  if (to === null) return "no-such-course";
  const about = { questionId: question, choiceKey: choice, numbers: null };
  const isThere =
    question === null
      ? choice === null
      : (await describeQuestion({ ...about, questionId: question })) !== null;
  if (!isThere) return "no-such-choice";
  const { thread } = it.found;
  const quizSlug = question !== null && thread.questionId === question ? thread.quizSlug : null;
  const place = { courseId: to.id, quizSlug, questionId: question, choiceKey: choice };
  return done(await moveThread(thread.id, place, it.by));
}

/** What became of a merge. */
export type Merged =
  | { readonly kind: "merged"; readonly intoId: string }
  | { readonly kind: "itself" | "no-target" | "unchanged" | "not-found" };

/** Merges a thread into another of its course. */
export async function merge(
  actor: Actor,
  threadId: string,
  targetId: string,
  clock = systemClock,
): Promise<Merged> {
  const it = await moderatedThread(actor, threadId, clock);
  if (it === null) return { kind: "not-found" };
  const { thread, course } = it.found;
  const target = await moderatedThread(actor, targetId, clock);
  if (targetId === thread.id) return { kind: "itself" };
  if (target?.found.course.courseId !== course.courseId) return { kind: "no-target" };
  const intoId = target.found.thread.id;
  const isDone = await mergeThreads(thread.id, intoId, it.by);
  return isDone ? { kind: "merged", intoId } : { kind: "unchanged" };
}
