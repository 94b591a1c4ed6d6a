import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { type Action, can } from "@/lib/identity/policy";
import type { Course } from "../course";
import { courseSlugSchema } from "../schema";
import { findCourseBySlug } from "../store/courses";

/** The course at an address, for an actor who may do this there; to others there is none. */
export async function courseFor(
  actor: Actor,
  slug: string,
  action: Action,
): Promise<Course | null> {
  const address = courseSlugSchema.safeParse(slug);
  const course = address.success ? await findCourseBySlug(address.data) : null;
  if (course === null) return null;
  return can(actor, action, { courseId: course.id, isOpen: course.isOpen }) ? course : null;
}
