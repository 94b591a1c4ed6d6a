"use server";

import { redirect } from "next/navigation";

import { newNotePath } from "@/lib/discussion/discussion-paths";
import { refusalWords } from "@/lib/discussion/http/writing-words";
import { newNoteSchema } from "@/lib/discussion/schema-note";
import { proposeNote } from "@/lib/discussion/service/propose-note";
import { currentActor } from "@/lib/identity/service/current-actor";
import { acting, refuseForm } from "@/lib/platform/http/acting";
import type { FormState } from "@/lib/ui/form-state";

/** Proposes a note, and shows it in its place among those that she proposed. */
export async function proposeNoteAction(
  slug: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return acting(form, newNoteSchema, async (wanted) => {
    const outcome = await proposeNote(await currentActor(), slug, wanted);
    if (outcome.kind !== "proposed") return refuseForm(form, refusalWords(outcome));
    const { question, choice, attempt, position } = wanted;
    return redirect(newNotePath(slug, { question, choice, attempt, position }));
  });
}
