"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { emailSchema, nextPathSchema, personNameSchema } from "@/lib/identity/schema";
import { currentActor } from "@/lib/identity/service/current-actor";
import { signUp } from "@/lib/identity/service/sign-up";
import { acting, refuseForm } from "@/lib/platform/http/acting";
import type { FormState } from "@/lib/ui/form-state";
import { waitWords } from "@/lib/ui/wait-words";

const shape = z.object({
  name: personNameSchema,
  email: emailSchema,
  next: nextPathSchema,
});

/** Mails the link that confirms the address, with which the account is made. */
export async function signUpAction(_: FormState, form: FormData): Promise<FormState> {
  return acting(form, shape, async (person) => {
    const outcome = await signUp(await currentActor(), person, await headers());
    switch (outcome.kind) {
      case "mailed":
        return redirect("/mail-sent?about=sign-up");
      case "no-mail":
        return refuseForm(form, "This site cannot send mail, and so no account can be made.");
      case "wait":
        return refuseForm(
          form,
          `Many signed up from here, or with this address. No mail was sent; try again in ${waitWords(outcome.seconds)}.`,
        );
    }
  });
}
