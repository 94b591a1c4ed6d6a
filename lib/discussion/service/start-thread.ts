import "server-only";
import { randomUUID } from "node:crypto";
import type { Course } from "@/lib/courses/course";
import { courseFor } from "@/lib/courses/service/course-for";
import type { Actor } from "@/lib/identity/actor";
import type { Scenario } from "@/lib/loss/scenario";
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
  const found = await lookUp(actor, course, anchor);
  if (found === null) return { kind: "not-found" };
  const role = writingRole(may.actor, course.id);
  const counted = await countPost(may.actor, role);
  if (counted.kind !== "ok") return counted;
  const postId = randomUUID();
  const written = { id: postId, text: form.text };
  const textPlace = { courseId: course.id, scenario: found.scenario };
  const { read, keep } = await readWritten(may.actor, written, textPlace);
  const isStored = await createThread({
    id: form.id,
    postId,
    courseId: course.id,
    kind: form.kind,
    title: form.title,
    ...anchor,
    author: { id: may.actor.participantId, role },
    // Staff speak with their names.
    isAnonymous: form.anonymous && role === "learner",
    text: form.text,
    ...read,
    now,
  });
  if (isStored) await keep();
  return { kind: "started", threadId: form.id };
}

/** What a thread about this computes with; null where there is no such quiz, question or choice. */
async function lookUp(
  actor: Actor,
  course: Course,
  { about, askedOn }: Anchor,
): Promise<{ readonly scenario: Scenario | null } | null> {
  const { quizSlug, questionId, choiceKey } = about;
  if (quizSlug !== null && (await getQuiz(actor, course, quizSlug)) === null) return null;
  if (questionId === null) return choiceKey === null ? { scenario: null } : null;
  return describeQuestion({ questionId, choiceKey, numbers: askedOn });
}
