"use server";

import { redirect } from "next/navigation";

import { postPath } from "@/lib/discussion/discussion-paths";
import { refusalWords } from "@/lib/discussion/http/writing-words";
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
        return refuseForm(
          form,
          "The thread was locked, or went elsewhere, while you wrote. Your text is still here: copy it, and open the thread again.",
        );
      default:
        return refuseForm(form, refusalWords(outcome));
    }
  });
}
