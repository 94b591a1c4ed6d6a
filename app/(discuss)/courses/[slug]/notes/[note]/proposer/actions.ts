"use server";

import { z } from "zod";

import { revealProposer } from "@/lib/discussion/service/reveal-author";
import { currentActor } from "@/lib/identity/service/current-actor";
import { acceptForm, acting, refuseForm } from "@/lib/platform/http/acting";
import type { FormState } from "@/lib/ui/form-state";

/** Shows staff who proposed a note, and keeps in the audit log that it was asked. */
export async function revealProposerAction(
  slug: string,
  noteId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return acting(form, z.object({}), async () => {
    const proposer = await revealProposer(await currentActor(), slug, noteId);
    return proposer === null
      ? refuseForm(form, "There is nobody to name: the proposer's account is gone.")
      : acceptForm(`It was proposed by ${proposer.name}, ${proposer.email}.`);
  });
}
