"use server";

import { newInvitationSchema } from "@/lib/courses/schema";
import { inviteToCourse } from "@/lib/courses/service/invitations";
import { invitationText } from "@/lib/courses/invitation-text";
import { currentActor } from "@/lib/identity/service/current-actor";
import { acceptForm, acting, refuseForm } from "@/lib/platform/http/acting";
import type { FormState } from "@/lib/ui/form-state";

/** Makes an invitation and shows its link, once. */
export async function inviteAction(slug: string, _: FormState, form: FormData): Promise<FormState> {
  return acting(form, newInvitationSchema, async (wanted) => {
    const made = await inviteToCourse(await currentActor(), slug, wanted);
    if (made === null) {
      return refuseForm(form, "You may not invite to this course any more. Nothing was made.");
    }
    const { url, course } = made;
    const { subject, text } = invitationText({ ...wanted, title: course.title, url });
    return {
      ...acceptForm("The invitation is made. Its link is shown only now: copy it."),
      once: {
        label: "The link",
        value: url,
        mail: `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`,
      },
    };
  });
}
