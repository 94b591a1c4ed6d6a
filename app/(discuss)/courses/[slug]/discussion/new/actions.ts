"use server";

import { redirect } from "next/navigation";

import { type SimilarThread, typedTitleSchema } from "@/lib/discussion/already-asked";
import { threadPath } from "@/lib/discussion/discussion-paths";
import { refusalWords } from "@/lib/discussion/http/writing-words";
import { LOOK } from "@/lib/discussion/limits";
import { newThreadSchema } from "@/lib/discussion/schema";
import { alreadyAsked } from "@/lib/discussion/service/already-asked";
import { startThread } from "@/lib/discussion/service/start-thread";
import type { AskedForm } from "@/lib/discussion/ui/composer/asked-form";
import { currentActor } from "@/lib/identity/service/current-actor";
import { acting, refuseForm } from "@/lib/platform/http/acting";

/**
 * Starts a thread and goes to it. Where none is started, and where none is to be, the form comes back
 * with the threads that are like it.
 */
export async function startThreadAction(
  slug: string,
  _: AskedForm,
  form: FormData,
): Promise<AskedForm> {
  if (form.has(LOOK)) {
    const similar = await similarTo(slug, form);
    const words =
      similar.length === 0
        ? "No thread of the course is like this title. What you typed is still here."
        : "Threads like yours stand at the title. What you typed is still here.";
    return { ...refuseForm(form, words, "depends"), similar };
  }
  const state = await acting(form, newThreadSchema, async (wanted) => {
    const outcome = await startThread(await currentActor(), slug, wanted);
    if (outcome.kind === "started") return redirect(threadPath(outcome.threadId));
    return refuseForm(form, refusalWords(outcome));
  });
  return { ...state, similar: await similarTo(slug, form) };
}

async function similarTo(slug: string, form: FormData): Promise<readonly SimilarThread[]> {
  const typed = typedTitleSchema.safeParse(Object.fromEntries(form));
  if (!typed.success) return [];
  const outcome = await alreadyAsked(await currentActor(), slug, typed.data);
  return outcome.kind === "found" ? outcome.threads : [];
}
