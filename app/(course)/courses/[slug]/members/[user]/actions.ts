"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { coursePaths } from "@/lib/courses/course-paths";
import { manageMember } from "@/lib/courses/service/manage-member";
import { courseRoleSchema } from "@/lib/identity/schema";
import { currentActor } from "@/lib/identity/service/current-actor";
import { acting, refuseForm } from "@/lib/platform/http/acting";
import type { FormState } from "@/lib/ui/form-state";

const shape = z.object({ role: courseRoleSchema });

/** Gives a member another role. */
export async function changeRoleAction(
  slug: string,
  userId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return acting(form, shape, async ({ role }) => {
    switch (await manageMember(await currentActor(), slug, userId, role)) {
      case "changed":
      case "unchanged":
        return redirect(coursePaths(slug).members);
      case "last-instructor":
        return refuseForm(
          form,
          "This is the last instructor of the course. Make another member instructor first, or ask an administrator.",
        );
      case "not-found":
        return refuseForm(
          form,
          "This member is no longer here, or you may no longer change it. Nothing was changed.",
        );
    }
  });
}
