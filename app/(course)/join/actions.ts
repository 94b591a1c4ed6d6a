"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { joinByCode } from "@/lib/courses/service/join-by-code";
import { currentActor } from "@/lib/identity/service/current-actor";
import { acting, refuseFields, refuseForm } from "@/lib/platform/http/acting";
import { clientOf } from "@/lib/platform/http/client-address";
import type { FormState } from "@/lib/ui/form-state";
import { waitWords } from "@/lib/ui/wait-words";

const shape = z.object({
  enrolment: z
    .string()
    .trim()
    .min(1, "Type the code that you were given, such as ACDE-3467.")
    .max(40, "That is longer than any code. Type it such as ACDE-3467."),
});

/** Joins a course by its enrolment code. */
export async function joinAction(_: FormState, form: FormData): Promise<FormState> {
  return acting(form, shape, async ({ enrolment }) => {
    const machine = clientOf(await headers());
    const outcome = await joinByCode(await currentActor(), enrolment, machine);
    switch (outcome.kind) {
      case "joined":
      case "unchanged":
        return redirect("/courses");
      case "unknown":
        return refuseFields(form, {
          enrolment: "No course has this code. Check it, or ask whoever gave it to you.",
        });
      case "not-signed-in":
        return redirect("/sign-in?next=/join");
      case "wait":
        return refuseForm(
          form,
          `That was tried often. Wait ${waitWords(outcome.seconds)}; the code is still there.`,
        );
    }
  });
}
