"use server";

import { redirect } from "next/navigation";

import { threadPath } from "@/lib/discussion/discussion-paths";
import { refusalWords } from "@/lib/discussion/http/writing-words";
import { newThreadSchema } from "@/lib/discussion/schema";
import { startThread } from "@/lib/discussion/service/start-thread";
import { currentActor } from "@/lib/identity/service/current-actor";
import { acting, refuseForm } from "@/lib/platform/http/acting";
import type { FormState } from "@/lib/ui/form-state";

/** Starts a thread and goes to it. */
export async function startThreadAction(
  slug: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return acting(form, newThreadSchema, async (wanted) => {
    const outcome = await startThread(await currentActor(), slug, wanted);
    if (outcome.kind === "started") return redirect(threadPath(outcome.threadId));
    return refuseForm(form, refusalWords(outcome));
  });
}
