"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { newPasswordSchema, nextPathSchema, personNameSchema } from "@/lib/identity/schema";
import { confirmAddress } from "@/lib/identity/service/confirm-address";
import { acting } from "@/lib/platform/http/acting";
import type { FormState } from "@/lib/ui/form-state";

const shape = z.object({
  token: z.string().max(200),
  name: personNameSchema,
  password: newPasswordSchema,
  next: nextPathSchema,
});

/** Makes the account of the address that a mailed link is about, and signs this browser in. */
export async function confirmAction(_: FormState, form: FormData): Promise<FormState> {
  return acting(form, shape, async ({ next, ...newcomer }) => {
    const outcome = await confirmAddress(newcomer, await headers());
    // The page of the link says what became of it.
    if (outcome !== "confirmed") {
      return redirect(`/verify?token=${encodeURIComponent(newcomer.token)}`);
    }
    return redirect(next === "/quizzes" ? "/verify" : next);
  });
}
