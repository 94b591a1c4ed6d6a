"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { newPasswordSchema } from "@/lib/identity/schema";
import { resetPassword } from "@/lib/identity/service/reset-password";
import { acting, refuseForm } from "@/lib/platform/http/acting";
import type { FormState } from "@/lib/ui/form-state";

const shape = z.object({ token: z.string().max(200), password: newPasswordSchema });

/** Sets a new password with the link from a mail. */
export async function resetAction(_: FormState, form: FormData): Promise<FormState> {
  return acting(form, shape, async ({ token, password }) => {
    const outcome = await resetPassword(token, password, await headers());
    if (outcome === "set") return redirect("/sign-in?after=reset");
    return refuseForm(
      form,
      "This link does not work any more, and the password was not changed. Ask for a new link.",
    );
  });
}
