"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { confirmNewAddress } from "@/lib/identity/service/change-address";
import { currentActor } from "@/lib/identity/service/current-actor";
import { acting, refuseForm } from "@/lib/platform/http/acting";
import type { FormState } from "@/lib/ui/form-state";

/** Uses the link that was sent to a new address. */
export async function confirmAction(_: FormState, form: FormData): Promise<FormState> {
  return acting(form, z.object({ token: z.string().max(200) }), async ({ token }) => {
    const actor = await currentActor();
    switch (await confirmNewAddress(actor, token)) {
      case "changed":
        return redirect(actor.kind === "member" ? "/account" : "/account/address?done=yes");
      case "gone":
        return refuseForm(form, "This link was used or is too old. Nothing was changed.");
      case "taken":
        return refuseForm(
          form,
          "Another account has this address by now. Yours stays as it was; sign in with your old address.",
        );
      case "other-account":
        return refuseForm(
          form,
          "This link is for another account than the one that is signed in here. Sign out and open it again.",
          "depends",
        );
    }
  });
}
