"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { emailSchema, nextPathSchema } from "@/lib/identity/schema";
import { signIn } from "@/lib/identity/service/sign-in";
import { acting, refuseForm } from "@/lib/platform/http/acting";
import type { FormState } from "@/lib/ui/form-state";
import { waitWords } from "@/lib/ui/wait-words";

const shape = z.object({
  email: emailSchema,
  password: z.string().min(1, "Type your password.").max(128, "That is longer than any password."),
  next: nextPathSchema,
});

/** Signs in with address and password and goes on to where the person wanted to be. */
export async function signInAction(_: FormState, form: FormData): Promise<FormState> {
  return acting(form, shape, async ({ email, password, next }) => {
    const outcome = await signIn(email, password, await headers());
    switch (outcome.kind) {
      case "signed-in":
        return redirect(next);
      case "wrong":
        return refuseForm(
          form,
          "This address and password do not go together. Check both, or set a new password.",
        );
      case "wait":
        return refuseForm(
          form,
          `That was tried often. Wait ${waitWords(outcome.seconds)}, or set a new password.`,
        );
    }
  });
}
