"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import {
  emailSchema,
  newPasswordSchema,
  nextPathSchema,
  personNameSchema,
} from "@/lib/identity/schema";
import { currentActor } from "@/lib/identity/service/current-actor";
import { signUp } from "@/lib/identity/service/sign-up";
import { acting, refuseForm } from "@/lib/platform/http/acting";
import type { FormState } from "@/lib/ui/form-state";
import { waitWords } from "../_parts/wait-words";

const shape = z.object({
  name: personNameSchema,
  email: emailSchema,
  password: newPasswordSchema,
  next: nextPathSchema,
});

/** Makes an account and mails the link that confirms its address. */
export async function signUpAction(_: FormState, form: FormData): Promise<FormState> {
  return acting(form, shape, async (person) => {
    const outcome = await signUp(await currentActor(), person, await headers());
    switch (outcome.kind) {
      case "mailed":
        return redirect("/mail-sent?about=sign-up");
      case "no-mail":
        return refuseForm(form, "This site cannot send mail: no account was made.");
      case "wait":
        return refuseForm(
          form,
          `Many signed up from here, or with this address. No account was made; try again in ${waitWords(outcome.seconds)}.`,
        );
    }
  });
}
