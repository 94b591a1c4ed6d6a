import "server-only";
import type { Course } from "@/lib/courses/course";
import { courseFor } from "@/lib/courses/service/course-for";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { systemClock } from "@/lib/platform/clock";
import { countTry, type Limit } from "@/lib/platform/rate-limit";
import { describeQuestion } from "@/lib/quiz/service/describe-question";
import { hasSubmittedQuestion } from "@/lib/quiz/service/has-submitted";
import type { MayWrite } from "../may-write";
import type { NewNoteForm } from "../schema-note";
import { createNote } from "../store/settle-note";
import { mayWrite } from "./may-write";
import { readWritten } from "./render-posts";

const NOTES: Limit = { name: "note", tries: 5, seconds: 3600 };

/** What became of a proposed note. */
export type ProposedNoteOutcome =
  { readonly kind: "proposed" } | Exclude<MayWrite, { readonly kind: "ok" }>;

/** Proposes a note to the explanation of a choice. A form that arrives twice proposes one. */
export async function proposeNote(
  actor: Actor,
  courseSlug: string,
  form: NewNoteForm,
  clock = systemClock,
): Promise<ProposedNoteOutcome> {
  const course = await courseFor(actor, courseSlug, "course.view");
  if (course === null) return { kind: "not-found" };
  const now = clock.now();
  const may = await mayPropose(actor, course, form.question, now);
  if (may.kind !== "ok") return may;
  const asked = { questionId: form.question, choiceKey: form.choice };
  if ((await describeQuestion({ ...asked, numbers: null })) === null) return { kind: "not-found" };
  const counted = await countTry(NOTES, [may.actor.participantId]);
  if (counted.kind !== "ok") return counted;
  const place = { courseId: course.id, scenario: null };
  const { read, keep } = await readWritten(may.actor, form, place);
  await createNote({
    ...asked,
    id: form.id,
    courseId: course.id,
    text: form.text,
    plain: read.plain,
    images: read.images,
    proposedBy: may.actor.participantId,
    isNamed: form.name === "show",
    isSecret: form.name === "hide",
    now,
  });
  await keep();
  return { kind: "proposed" };
}

/** Whether the actor may propose notes to a question's explanations: she has to have read them. */
export async function mayPropose(
  actor: Actor,
  { id: courseId, isOpen }: Course,
  questionId: string,
  now: Date,
): Promise<MayWrite> {
  const may = await mayWrite(actor, { courseId, isOpen }, now);
  if (may.kind !== "ok") return may;
  const mayKnow =
    can(actor, "notes.settle", { courseId, isOpen }) ||
    (await hasSubmittedQuestion(actor, courseId, questionId));
  if (mayKnow) return may;
  return {
    kind: "refused",
    words:
      "You have not answered this question in this course yet. Answer it first, and read its explanation.",
  };
}
