"use server";

import { redirect } from "next/navigation";
import { z } from "zod";

import { deskQueryText, readDeskQuery } from "@/lib/discussion/desk/desk-query";
import { readQueueCursor } from "@/lib/discussion/desk/queue-cursor";
import { deskPath } from "@/lib/discussion/discussion-paths";
import { CLOSED_WORDS, refusalWords } from "@/lib/discussion/http/writing-words";
import { newReplySchema } from "@/lib/discussion/schema";
import { answerFromDesk, nextWaiting } from "@/lib/discussion/service/desk/answer-from-desk";
import { currentActor } from "@/lib/identity/service/current-actor";
import { acting, refuseForm } from "@/lib/platform/http/acting";
import type { FormState } from "@/lib/ui/form-state";

const deskAnswerSchema = newReplySchema.extend({
  show: z.string().max(20),
  about: z.string().max(120),
  from: z.string().max(100),
  then: z.literal("resolve").optional(),
});

/** Answers a thread and goes on to the next that waits. */
export async function answerFromDeskAction(
  slug: string,
  threadId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return acting(form, deskAnswerSchema, async ({ show, about, from, then, ...wanted }) => {
    const actor = await currentActor();
    const outcome = await answerFromDesk(actor, threadId, wanted, then === "resolve");
    switch (outcome.kind) {
      case "replied": {
        const { tab, question, choice } = readDeskQuery({ show, about });
        const place = { tab: tab === "answered" ? ("waiting" as const) : tab, question, choice };
        const next = await nextWaiting(actor, slug, place, readQueueCursor(from));
        const query = deskQueryText({ ...place, thread: next, sent: "posted" });
        return redirect(`${deskPath(slug)}${query}${next === null ? "" : "#pane"}`);
      }
      case "closed":
        return refuseForm(form, CLOSED_WORDS);
      default:
        return refuseForm(form, refusalWords(outcome));
    }
  });
}
