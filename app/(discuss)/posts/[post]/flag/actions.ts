"use server";

import { flagSchema } from "@/lib/discussion/moderation/moderation-forms";
import { flagPost } from "@/lib/discussion/service/moderation/flag";
import { currentActor } from "@/lib/identity/service/current-actor";
import { acceptForm, acting, refuseForm } from "@/lib/platform/http/acting";
import type { FormState } from "@/lib/ui/form-state";
import { waitWords } from "@/lib/ui/wait-words";

/** Tells the staff of a course that a post should not stand. */
export async function flagAction(postId: string, _: FormState, form: FormData): Promise<FormState> {
  return acting(form, flagSchema, async (wanted) => {
    const outcome = await flagPost(await currentActor(), postId, wanted);
    switch (outcome.kind) {
      case "flagged":
        return acceptForm("The staff of the course will look at it. Nobody else is told.");
      case "again":
        return refuseForm(
          form,
          "You have flagged this post before. The staff have it, or have looked at it.",
          "depends",
        );
      case "not-found":
        return refuseForm(form, "The post is not there any more. Nothing was sent.");
      case "wait":
        return refuseForm(
          form,
          `Those were many flags in a short time. Your words are still here; send them in ${waitWords(outcome.seconds)}.`,
        );
    }
  });
}
