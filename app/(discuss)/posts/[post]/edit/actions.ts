"use server";

import { redirect } from "next/navigation";

import { postPath } from "@/lib/discussion/discussion-paths";
import { editedOften } from "@/lib/discussion/http/writing-words";
import { editPostSchema } from "@/lib/discussion/schema";
import { editOwnPost } from "@/lib/discussion/service/edit-post";
import { textChanges } from "@/lib/discussion/text-changes";
import { currentActor } from "@/lib/identity/service/current-actor";
import { acting, refuseForm } from "@/lib/platform/http/acting";
import type { FormState } from "@/lib/ui/form-state";

/** Stores another text for a post; where it was edited elsewhere meanwhile, shows both. */
export async function editPostAction(
  postId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return acting(form, editPostSchema, async (wanted) => {
    const outcome = await editOwnPost(await currentActor(), postId, wanted);
    switch (outcome.kind) {
      case "edited":
      case "unchanged":
        return redirect(postPath(postId));
      case "refused":
        return refuseForm(form, outcome.words);
      case "not-found":
        return refuseForm(
          form,
          "The post cannot be edited any more: it was deleted or hidden, or its thread was locked. Your text is still here: copy it.",
        );
      case "wait":
        return refuseForm(form, editedOften(outcome.seconds));
      case "conflict": {
        const { text, revision } = outcome.stored;
        const state = refuseForm(
          form,
          "The post was edited in another place while you wrote. Nothing was stored: put the two together, then save again.",
          "depends",
        );
        return {
          ...state,
          values: { ...state.values, revision: String(revision) },
          beside: { label: "What is stored now", text, changes: textChanges(text, wanted.text) },
        };
      }
    }
  });
}
