"use server";

import { redirect } from "next/navigation";
import { z } from "zod";

import { postPath, threadPath } from "@/lib/discussion/discussion-paths";
import {
  banSchema,
  hideSchema,
  keepSchema,
  splitSchema,
} from "@/lib/discussion/moderation/moderation-forms";
import {
  banAuthorOf,
  hide,
  keepPost,
  type Moderated,
  showAgain,
  split,
} from "@/lib/discussion/service/moderation/moderate-post";
import { currentActor } from "@/lib/identity/service/current-actor";
import { acceptForm, acting, refuseForm } from "@/lib/platform/http/acting";
import type { FormState } from "@/lib/ui/form-state";

/** Why nothing was done. */
const refused = (form: FormData, outcome: Exclude<Moderated, "done">): FormState =>
  refuseForm(
    form,
    outcome === "unchanged"
      ? "Somebody was faster: it stands so already, or went elsewhere. Nothing was changed; load the page again."
      : "There is no such post for you any more. Nothing was changed.",
    "depends",
  );

/** Hides a post from peers. */
export async function hideAction(postId: string, _: FormState, form: FormData): Promise<FormState> {
  return acting(form, hideSchema, async ({ reason }) => {
    const outcome = await hide(await currentActor(), postId, reason);
    return outcome === "done" ? redirect(postPath(postId)) : refused(form, outcome);
  });
}

/** Shows a hidden post again. */
export async function showAgainAction(
  postId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return acting(form, z.object({}), async () => {
    const outcome = await showAgain(await currentActor(), postId);
    return outcome === "done" ? redirect(postPath(postId)) : refused(form, outcome);
  });
}

/** Settles the flags of a post that stays. */
export async function keepAction(postId: string, _: FormState, form: FormData): Promise<FormState> {
  return acting(form, keepSchema, async ({ note }) => {
    const outcome = await keepPost(await currentActor(), postId, note);
    return outcome === "done"
      ? acceptForm("The post stays, and its flags are settled.")
      : refused(form, outcome);
  });
}

/** Makes a reply with all below it a thread of its own. */
export async function splitAction(
  postId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return acting(form, splitSchema, async (wanted) => {
    const outcome = await split(await currentActor(), postId, wanted);
    return outcome === "done" ? redirect(threadPath(wanted.id)) : refused(form, outcome);
  });
}

/** Keeps the author of a post from writing in its course. */
export async function banAction(postId: string, _: FormState, form: FormData): Promise<FormState> {
  return acting(form, banSchema, async (wanted) => {
    switch (await banAuthorOf(await currentActor(), postId, wanted)) {
      case "banned":
        return acceptForm("The author may not write in this course now, and reads why on trying.");
      case "staff":
        return refuseForm(form, "The author is of the staff, who are never banned.");
      case "gone":
        return refuseForm(form, "There is nobody to ban: the author's account is gone.");
      case "not-found":
        return refuseForm(form, "There is no such post for you any more. Nothing was changed.");
    }
  });
}
