"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { emailSchema, newPasswordSchema, personNameSchema } from "@/lib/identity/schema";
import { currentActor } from "@/lib/identity/service/current-actor";
import { setUp } from "@/lib/identity/service/set-up";
import { acting, refuseForm } from "@/lib/platform/http/acting";
import type { FormState } from "@/lib/ui/form-state";

const shape = z.object({
  token: z.string().max(200),
  name: personNameSchema,
  email: emailSchema,
  password: newPasswordSchema,
});

/** Makes the first administrator with the link from the terminal. */
export async function setUpAction(_: FormState, form: FormData): Promise<FormState> {
  return acting(form, shape, async (person) => {
    const outcome = await setUp(await currentActor(), person, await headers());
    if (outcome === "made") return redirect("/courses");
    return refuseForm(
      form,
      "This link does not work any more, and nobody was made administrator. Start the server again for a new one.",
    );
  });
}
