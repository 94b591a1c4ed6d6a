import "server-only";
import { z } from "zod";
import { courseFor } from "@/lib/courses/service/course-for";
import type { Actor } from "@/lib/identity/actor";
import { systemClock } from "@/lib/platform/clock";
import * as store from "../store/settle-note";
import { readWritten } from "./render-posts";

/** What staff make of a note. */
export type NoteDecision =
  | { readonly kind: "merge"; readonly text: string }
  | { readonly kind: "decline"; readonly reason: string }
  /** Out of the explanation that it was merged into. */
  | { readonly kind: "remove" };

/** Staff merge or decline a note that waits, or take a merged one out again. */
export async function settleNote(
  actor: Actor,
  courseSlug: string,
  noteId: string,
  decision: NoteDecision,
  clock = systemClock,
): Promise<store.SettleOutcome> {
  const course = await courseFor(actor, courseSlug, "notes.settle");
  const id = z.uuid().safeParse(noteId);
  if (course === null || actor.kind !== "member" || !id.success) return { kind: "not-found" };
  const settling = {
    noteId: id.data,
    courseId: course.id,
    actorId: actor.participantId,
    now: clock.now(),
  };
  switch (decision.kind) {
    case "merge": {
      const { text } = decision;
      const place = { courseId: course.id, scenario: null };
      const { read, keep } = await readWritten(actor, { id: id.data, text }, place);
      const { plain, images } = read;
      const outcome = await store.mergeNote(settling, { text, plain, images });
      if (outcome.kind === "done") await keep();
      return outcome;
    }
    case "decline":
      return store.declineNote(settling, decision.reason);
    case "remove":
      return store.removeNote(settling);
  }
}
