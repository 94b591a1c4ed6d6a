import "server-only";
import { type Actor, roleIn } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import type { CourseRole } from "@/lib/identity/schema";
import type { Course } from "../course";
import { printEnrolmentCode } from "../enrolment-code";
import { findEnrolmentCode } from "../store/courses";
import { courseFor } from "./course-for";
import { courseLinks, type CourseLink } from "./course-links";

/** A course as somebody sees it who may. */
export interface CoursePageInfo {
  readonly course: Course;
  readonly role: CourseRole | null;
  readonly links: readonly CourseLink[];
  /** What she may change; null for whoever may change nothing. */
  readonly settings: { readonly enrolmentCode: string | null } | null;
  readonly mayLeave: boolean;
}

export async function getCoursePage(actor: Actor, slug: string): Promise<CoursePageInfo | null> {
  const course = await courseFor(actor, slug, "course.view");
  if (course === null) return null;
  const at = { courseId: course.id };
  const mayEdit = can(actor, "course.edit", at);
  const code = mayEdit ? await findEnrolmentCode(course.id) : null;
  return {
    course,
    role: roleIn(actor, course.id),
    links: courseLinks(actor, course),
    settings: mayEdit ? { enrolmentCode: code === null ? null : printEnrolmentCode(code) } : null,
    mayLeave: can(actor, "course.leave", at),
  };
}
