"use server";

import { redirect } from "next/navigation";

import { postPath } from "@/lib/discussion/discussion-paths";
import { CLOSED_WORDS, refusalWords } from "@/lib/discussion/http/writing-words";
import { newReplySchema } from "@/lib/discussion/schema";
import { reply } from "@/lib/discussion/service/reply";
import { currentActor } from "@/lib/identity/service/current-actor";
import { acting, refuseForm } from "@/lib/platform/http/acting";
import type { FormState } from "@/lib/ui/form-state";

/** Adds a reply and goes to it. */
export async function replyAction(
  threadId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return acting(form, newReplySchema, async (wanted) => {
    const outcome = await reply(await currentActor(), threadId, wanted);
    switch (outcome.kind) {
      case "replied":
        return redirect(postPath(outcome.postId));
      case "closed":
        return refuseForm(form, CLOSED_WORDS);
      default:
        return refuseForm(form, refusalWords(outcome));
    }
  });
}
