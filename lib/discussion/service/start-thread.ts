import "server-only";
import { randomUUID } from "node:crypto";
import type { Course } from "@/lib/courses/course";
import { courseFor } from "@/lib/courses/service/course-for";
import type { Actor } from "@/lib/identity/actor";
import { systemClock } from "@/lib/platform/clock";
import { describeQuestion } from "@/lib/quiz/service/describe-question";
import { getQuiz } from "@/lib/quiz/service/get-quiz";
import type { NewThreadForm } from "../schema";
import type { MayWrite } from "../may-write";
import { createThread } from "../store/create-thread";
import { type Anchor, readAnchor } from "./asked-on";
import { countPost, mayWrite } from "./may-write";
import { readWritten } from "./render-posts";
import { writingRole } from "./thread-for";

/** What became of a new thread. */
export type StartedThread =
  | { readonly kind: "started"; readonly threadId: string }
  | Exclude<MayWrite, { readonly kind: "ok" }>;

/**
 * Starts a thread in a course. A form that arrives twice starts one thread.
 */
export async function startThread(
  actor: Actor,
  courseSlug: string,
  form: NewThreadForm,
  clock = systemClock,
): Promise<StartedThread> {
  const course = await courseFor(actor, courseSlug, "course.view");
  if (course === null) return { kind: "not-found" };
  const now = clock.now();
  const place = { courseId: course.id, isOpen: course.isOpen };
  const may = await mayWrite(actor, place, now);
  if (may.kind !== "ok") return may;
  const anchor = await readAnchor(actor, form);
  if (!(await exists(actor, course, anchor))) return { kind: "not-found" };
  const role = writingRole(may.actor, course.id);
  const counted = await countPost(may.actor, role);
  if (counted.kind !== "ok") return counted;
  await createThread({
    id: form.id,
    postId: randomUUID(),
    courseId: course.id,
    kind: form.kind,
    title: form.title,
    ...anchor,
    author: { id: may.actor.participantId, role },
    // Staff speak with their names.
    isAnonymous: form.anonymous && role === "learner",
    text: form.text,
    ...(await readWritten(may.actor, form.text)),
    now,
  });
  return { kind: "started", threadId: form.id };
}

/** Whether there is such a quiz, question and choice. */
async function exists(actor: Actor, course: Course, { about, askedOn }: Anchor): Promise<boolean> {
  const { quizSlug, questionId, choiceKey } = about;
  if (quizSlug !== null && (await getQuiz(actor, course, quizSlug)) === null) return false;
  if (questionId === null) return choiceKey === null;
  return (await describeQuestion({ questionId, choiceKey, numbers: askedOn })) !== null;
}
