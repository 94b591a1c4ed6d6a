"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { emailSchema } from "@/lib/identity/schema";
import { requestReset } from "@/lib/identity/service/request-reset";
import { acting, refuseForm } from "@/lib/platform/http/acting";
import type { FormState } from "@/lib/ui/form-state";
import { waitWords } from "@/lib/ui/wait-words";

/** Mails a link with which a new password can be set. */
export async function forgotAction(_: FormState, form: FormData): Promise<FormState> {
  return acting(form, z.object({ email: emailSchema }), async ({ email }) => {
    const outcome = await requestReset(email, await headers());
    switch (outcome.kind) {
      case "mailed":
        return redirect("/mail-sent?about=reset");
      case "no-mail":
        return refuseForm(form, "This site cannot send mail: nothing was sent.");
      case "wait":
        return refuseForm(
          form,
          `That was asked for often. The links that were sent still work; try again in ${waitWords(outcome.seconds)}.`,
        );
    }
  });
}
