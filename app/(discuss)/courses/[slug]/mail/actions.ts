"use server";

import { mailChoiceSchema } from "@/lib/discussion/schema";
import { chooseMail } from "@/lib/discussion/service/mail-choice";
import { currentActor } from "@/lib/identity/service/current-actor";
import { acceptForm, acting, refuseForm } from "@/lib/platform/http/acting";
import type { FormState } from "@/lib/ui/form-state";

/** Keeps how somebody wishes to be mailed of a course. */
export async function chooseMailAction(
  slug: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return acting(form, mailChoiceSchema, async (wish) => {
    const outcome = await chooseMail(await currentActor(), slug, wish);
    if (outcome === "not-found") {
      return refuseForm(form, "There is no such course for you any more. Nothing was changed.");
    }
    const { rhythm, isAll } = wish;
    return acceptForm("Saved.", { rhythm, isAll: isAll ? "yes" : "no" });
  });
}
