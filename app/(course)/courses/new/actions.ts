"use server";

import { redirect } from "next/navigation";
import { coursePaths } from "@/lib/courses/course-paths";
import { newCourseSchema } from "@/lib/courses/schema";
import { createCourse } from "@/lib/courses/service/create-course";
import { currentActor } from "@/lib/identity/service/current-actor";
import { acting, refuseFields, refuseForm } from "@/lib/platform/http/acting";
import type { FormState } from "@/lib/ui/form-state";

/** Makes a course and goes to it. */
export async function createCourseAction(_: FormState, form: FormData): Promise<FormState> {
  return acting(form, newCourseSchema, async (course) => {
    switch (await createCourse(await currentActor(), course)) {
      case "created":
        return redirect(coursePaths(course.slug).course);
      case "taken":
        return refuseFields(form, { slug: "Another course has this address. Take another." });
      case "not-found":
        return refuseForm(form, "Only administrators make courses. Ask one of them.");
    }
  });
}
