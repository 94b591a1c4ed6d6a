import "server-only";
import { randomUUID } from "node:crypto";
import { courseFor } from "@/lib/courses/service/course-for";
import type { Actor } from "@/lib/identity/actor";
import { systemClock } from "@/lib/platform/clock";
import { describeQuestion } from "@/lib/quiz/service/describe-question";
import type { NewNotePage } from "../choice-note";
import { reviewPathOf } from "../discussion-paths";
import { noteAboutSchema } from "../schema-note";
import { listOwnNotes } from "../store/choice-notes";
import { readAnchor } from "./asked-on";
import { mayPropose } from "./propose-note";
import { renderTexts } from "./render-posts";

/** How many of her own notes a proposer sees again. */
const MOST_OWN = 10;

export type NoteFormOutcome =
  | { readonly kind: "page"; readonly page: NewNotePage }
  | { readonly kind: "sign-in" }
  | { readonly kind: "not-found" };

/** The form of a new note, about the choice that its address says. */
export async function getNoteForm(
  actor: Actor,
  slug: string,
  query: Readonly<Record<string, string>>,
): Promise<NoteFormOutcome> {
  const course = await courseFor(actor, slug, "course.view");
  const form = noteAboutSchema.safeParse(query);
  if (course === null || !form.success) return { kind: "not-found" };
  const { question: questionId, choice: choiceKey, attempt, position } = form.data;
  const may = await mayPropose(actor, course, questionId, systemClock.now());
  if (may.kind === "sign-in" || may.kind === "not-found") return may;
  const { about, askedOn } = await readAnchor(actor, form.data);
  const isHers = askedOn !== null && about.questionId === questionId;
  const question = await describeQuestion({
    questionId,
    choiceKey,
    numbers: isHers ? askedOn : null,
  });
  if (question === null) return { kind: "not-found" };
  const reader = actor.kind === "member" ? actor.participantId : null;
  const place = { courseId: course.id, questionId, choiceKey };
  const own = reader === null ? [] : await listOwnNotes(place, reader, MOST_OWN);
  const html = await renderTexts(own, { courseId: course.id, scenario: null });
  const from = isHers && attempt !== undefined && position !== undefined;
  return {
    kind: "page",
    page: {
      course: { slug: course.slug, title: course.title },
      question,
      choiceKey,
      hidden: {
        id: randomUUID(),
        question: questionId,
        choice: choiceKey,
        attempt: from ? attempt : "",
        position: from ? String(position) : "",
      },
      reviewPath: from ? reviewPathOf(attempt, position, choiceKey) : null,
      own: own.map(({ id, at, outcome, reason }) => ({
        id,
        html: html.get(id) ?? "",
        at,
        outcome,
        reason,
      })),
      refusal: may.kind === "refused" ? may.words : null,
    },
  };
}
