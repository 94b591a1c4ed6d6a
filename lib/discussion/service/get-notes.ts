import "server-only";
import { z } from "zod";
import { courseFor } from "@/lib/courses/service/course-for";
import type { Actor } from "@/lib/identity/actor";
import { describeQuestion } from "@/lib/quiz/service/describe-question";
import type { NotesPage, ProposedNote } from "../choice-note";
import {
  countWaitingNotes,
  listSettledNotes,
  listWaitingNotes,
  type NoteRow,
} from "../store/choice-notes";
import { renderTexts } from "./render-posts";

/** How many notes of each kind stand on a page. */
const PAGE = 10;

/** A course's proposed notes, for its staff; to others there is no such page. */
export async function getNotes(
  actor: Actor,
  slug: string,
  after: string,
): Promise<NotesPage | null> {
  const course = await courseFor(actor, slug, "notes.settle");
  if (course === null) return null;
  const behind = z.uuid().safeParse(after);
  const [waiting, waitingCount, settled] = await Promise.all([
    listWaitingNotes(course.id, PAGE),
    countWaitingNotes(course.id),
    listSettledNotes(course.id, behind.success ? behind.data : null, PAGE + 1),
  ]);
  const shown = settled.slice(0, PAGE);
  return {
    course: { slug: course.slug, title: course.title },
    waiting: await showNotes(course.id, waiting),
    waitingCount,
    settled: await showNotes(course.id, shown),
    next: settled.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}

async function showNotes(
  courseId: string,
  rows: readonly NoteRow[],
): Promise<readonly ProposedNote[]> {
  const html = await renderTexts(rows, { courseId, scenario: null });
  return Promise.all(
    rows.map(async ({ id, text, at, proposer, isRevealable, questionId, choiceKey, ...row }) => ({
      id,
      text,
      html: html.get(id) ?? "",
      at,
      proposer,
      isRevealable,
      choiceKey,
      question: await describeQuestion({ questionId, choiceKey, numbers: null }),
      settled:
        row.outcome === null || row.settledAt === null
          ? null
          : {
              outcome: row.outcome,
              at: row.settledAt,
              reason: row.reason,
              isEdited: row.isEdited,
            },
    })),
  );
}
