"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import {
  emailSchema,
  newPasswordSchema,
  passkeyNameSchema,
  personNameSchema,
} from "@/lib/identity/schema";
import { askForAddress } from "@/lib/identity/service/change-address";
import { currentActor } from "@/lib/identity/service/current-actor";
import { changeName, changePassword } from "@/lib/identity/service/edit-account";
import { renamePasskey } from "@/lib/identity/service/own-passkeys";
import { acceptForm, acting, refuseFields, refuseForm } from "@/lib/platform/http/acting";
import type { FormState } from "@/lib/ui/form-state";
import { refuseProof, refuseStranger } from "./proof-words";

/** The present password; an account that has none sends no such field. */
const presentSchema = z.string().max(128, "That is longer than any password.").default("");

/** Gives the account another name. */
export async function nameAction(_: FormState, form: FormData): Promise<FormState> {
  return acting(form, z.object({ name: personNameSchema }), async ({ name }) => {
    const outcome = await changeName(await currentActor(), name);
    if (outcome === "not-found") return refuseStranger(form);
    revalidatePath("/account");
    return acceptForm("Your name is changed.", { name });
  });
}

/** Sends the mail that proves a new address. */
export async function addressAction(_: FormState, form: FormData): Promise<FormState> {
  const shape = z.object({ email: emailSchema, password: presentSchema });
  return acting(form, shape, async (input) => {
    const outcome = await askForAddress(await currentActor(), input);
    switch (outcome.kind) {
      case "asked":
        return acceptForm(
          `We have sent a mail to ${input.email}. Open the link in it; until then your address stays as it is.`,
        );
      case "same":
        return refuseFields(form, { email: "This is your address already." });
      case "no-mail":
        return refuseForm(form, "This site sends no mail, so no address can be confirmed.");
      case "not-found":
        return refuseStranger(form);
      default:
        return refuseProof(form, outcome);
    }
  });
}

/** Changes the password, or sets the first one. */
export async function passwordAction(_: FormState, form: FormData): Promise<FormState> {
  const shape = z.object({ password: presentSchema, newPassword: newPasswordSchema });
  return acting(form, shape, async ({ password, newPassword }) => {
    const outcome = await changePassword(await currentActor(), {
      present: password,
      next: newPassword,
    });
    switch (outcome.kind) {
      case "proved":
        revalidatePath("/account");
        return acceptForm("Your password is set. Every other browser is signed out.");
      case "not-found":
        return refuseStranger(form);
      default:
        return refuseProof(form, outcome);
    }
  });
}

/** Gives a passkey another name. */
export async function passkeyNameAction(_: FormState, form: FormData): Promise<FormState> {
  const shape = z.object({ passkey: z.string(), name: passkeyNameSchema });
  return acting(form, shape, async ({ passkey, name }) => {
    const outcome = await renamePasskey(await currentActor(), passkey, name);
    if (outcome === "not-found") return refuseForm(form, "This passkey is not there any more.");
    revalidatePath("/account");
    return acceptForm("It is called that now.", { name });
  });
}
