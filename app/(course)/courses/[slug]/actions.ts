"use server";

import { courseSettingsSchema } from "@/lib/courses/schema";
import { editCourse } from "@/lib/courses/service/edit-course";
import { currentActor } from "@/lib/identity/service/current-actor";
import { acceptForm, acting, refuseForm } from "@/lib/platform/http/acting";
import type { FormState } from "@/lib/ui/form-state";

/** Changes the title of a course, and whether it is open. */
export async function editCourseAction(
  slug: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return acting(form, courseSettingsSchema, async (settings) => {
    const outcome = await editCourse(await currentActor(), slug, settings);
    return outcome === "edited"
      ? acceptForm("Saved.", { title: settings.title, isOpen: settings.isOpen ? "yes" : "no" })
      : refuseForm(form, "You may not change this course any more. Nothing was changed.");
  });
}
