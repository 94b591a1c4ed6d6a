"use server";

import { z } from "zod";

import { revealPostAuthor } from "@/lib/discussion/service/reveal-author";
import { currentActor } from "@/lib/identity/service/current-actor";
import { acceptForm, acting, refuseForm } from "@/lib/platform/http/acting";
import type { FormState } from "@/lib/ui/form-state";

/** Shows staff who wrote a post, and keeps in the audit log that it was asked. */
export async function revealAuthorAction(
  postId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return acting(form, z.object({}), async () => {
    const author = await revealPostAuthor(await currentActor(), postId);
    if (author === null) {
      return refuseForm(
        form,
        "There is nobody to name: the post is not anonymous, or its author's account is gone.",
      );
    }
    return acceptForm(`It was written by ${author.name}, ${author.email}.`);
  });
}
