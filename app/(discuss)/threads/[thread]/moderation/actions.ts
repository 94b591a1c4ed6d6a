"use server";

import { redirect } from "next/navigation";

import { threadPath } from "@/lib/discussion/discussion-paths";
import { mergeSchema, moveSchema } from "@/lib/discussion/moderation/moderation-forms";
import { merge, move } from "@/lib/discussion/service/moderation/moderate-thread";
import { currentActor } from "@/lib/identity/service/current-actor";
import { acting, refuseFields, refuseForm } from "@/lib/platform/http/acting";
import type { FormState } from "@/lib/ui/form-state";

const GONE = "There is no such thread for you any more, or it was merged. Nothing was changed.";

/** Moves a thread to another question, choice or course. */
export async function moveAction(
  threadId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return acting(form, moveSchema, async (wanted) => {
    switch (await move(await currentActor(), threadId, wanted)) {
      case "done":
        return redirect(threadPath(threadId));
      case "no-such-course":
        return refuseFields(form, { course: "Choose a course in which you are of the staff." });
      case "no-such-choice":
        return refuseFields(form, { choice: "The question has no such choice. Choose another." });
      case "unchanged":
      case "not-found":
        return refuseForm(form, GONE, "depends");
    }
  });
}

/** Merges a thread into another and goes there. */
export async function mergeAction(
  threadId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return acting(form, mergeSchema, async ({ into }) => {
    const outcome = await merge(await currentActor(), threadId, into);
    switch (outcome.kind) {
      case "merged":
        return redirect(threadPath(outcome.intoId));
      case "itself":
        return refuseFields(form, { into: "That is this thread itself. Choose another." });
      case "no-target":
        return refuseFields(form, {
          into: "There is no such thread in this course, or it was merged into another itself.",
        });
      case "unchanged":
        return refuseForm(
          form,
          "Somebody was faster: one of the two was merged meanwhile. Nothing was changed; open them again.",
          "depends",
        );
      case "not-found":
        return refuseForm(form, GONE, "depends");
    }
  });
}
