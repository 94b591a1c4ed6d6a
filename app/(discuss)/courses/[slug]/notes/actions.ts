"use server";

import { redirect } from "next/navigation";

import { notesPath } from "@/lib/discussion/discussion-paths";
import { declineNoteSchema, mergeNoteSchema } from "@/lib/discussion/schema-note";
import { type NoteDecision, settleNote } from "@/lib/discussion/service/settle-note";
import { currentActor } from "@/lib/identity/service/current-actor";
import { acting, refuseForm } from "@/lib/platform/http/acting";
import type { FormState } from "@/lib/ui/form-state";

/** Puts a note into its explanation, with the text as it stands in the form. */
export async function mergeNoteAction(
  slug: string,
  noteId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return acting(form, mergeNoteSchema, ({ text }) =>
    settle(slug, noteId, form, { kind: "merge", text }),
  );
}

/** Says no to a note, and why. */
export async function declineNoteAction(
  slug: string,
  noteId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return acting(form, declineNoteSchema, ({ reason }) =>
    settle(slug, noteId, form, { kind: "decline", reason }),
  );
}

async function settle(
  slug: string,
  noteId: string,
  form: FormData,
  decision: NoteDecision,
): Promise<FormState> {
  const outcome = await settleNote(await currentActor(), slug, noteId, decision);
  switch (outcome.kind) {
    case "done":
      return redirect(notesPath(slug));
    case "settled":
      return refuseForm(form, `${FIRST[outcome.outcome]} meanwhile. Nothing was changed by you.`);
    case "not-found":
      return refuseForm(form, "There is no such note for you to settle. Nothing was changed.");
  }
}

const FIRST = {
  merged: "Somebody else of the staff merged this note",
  declined: "Somebody else of the staff declined this note",
  removed: "Somebody else of the staff merged this note and took it out again",
} as const;
