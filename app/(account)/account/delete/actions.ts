"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { emailSchema } from "@/lib/identity/schema";
import { currentActor } from "@/lib/identity/service/current-actor";
import { deleteAccount } from "@/lib/identity/service/delete-account";
import { signOut } from "@/lib/identity/service/sign-out";
import { acting, refuseFields, refuseForm } from "@/lib/platform/http/acting";
import type { FormState } from "@/lib/ui/form-state";
import { refuseProof, refuseStranger } from "../proof-words";

const shape = z.object({
  typed: emailSchema,
  password: z.string().max(128, "That is longer than any password.").default(""),
});

/** Deletes the account and takes the cookie of its session away. */
export async function deleteAction(_: FormState, form: FormData): Promise<FormState> {
  return acting(form, shape, async (input) => {
    const outcome = await deleteAccount(await currentActor(), input);
    switch (outcome.kind) {
      case "deleted":
        await signOut();
        return redirect("/");
      case "not-typed":
        return refuseFields(form, {
          typed: "This is not the address of your account. Nothing was deleted.",
        });
      case "last-administrator":
        return refuseForm(
          form,
          "You are the only administrator of this site, so nothing was deleted. Put the address of another person in ADMIN_EMAIL; once she has signed in, you can go.",
        );
      case "needed":
        return refuseForm(form, `Nothing was deleted. ${outcome.objection}`);
      case "not-found":
        return refuseStranger(form);
      default:
        return refuseProof(form, outcome);
    }
  });
}
