import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { can, SITE } from "@/lib/identity/policy";
import type { Course } from "../course";
import { listCoursesAndOpen } from "../store/courses";

/** Every course that the actor may view, by title: her own and the open ones; of administrators all. */
export async function listViewableCourses(actor: Actor): Promise<readonly Course[]> {
  const own = actor.kind === "member" ? actor.memberships.map(({ courseId }) => courseId) : [];
  const courses = await listCoursesAndOpen(can(actor, "course.view", SITE) ? "every" : own);
  return courses.filter(({ id, isOpen }) => can(actor, "course.view", { courseId: id, isOpen }));
}
