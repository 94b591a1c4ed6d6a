"use server";

import { z } from "zod";

import { makeFeed } from "@/lib/discussion/service/own-feed";
import { currentActor } from "@/lib/identity/service/current-actor";
import { acceptForm, acting, refuseForm } from "@/lib/platform/http/acting";
import type { FormState } from "@/lib/ui/form-state";

/** Makes the address of one's feed and shows it, once. */
export async function makeFeedAction(
  slug: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return acting(form, z.object({}), async () => {
    const url = await makeFeed(await currentActor(), slug);
    if (url === null) return refuseForm(form, "There is no feed for you here. Nothing was made.");
    return {
      ...acceptForm("The address is made. It is shown only now: copy it into your feed reader."),
      once: { label: "The address of your feed", value: url },
    };
  });
}
