import "server-only";
import type { Actor, Member } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import type { Course } from "../course";
import { findCourse, findOpenCourse } from "../store/courses";

/**
 * The course that the actor's pages are about: the one she turned to last, else the first that she
 * is a member of, else the one that is open to everybody; null on a site without one.
 */
export async function findCurrentCourse(actor: Actor): Promise<Course | null> {
  const wanted = actor.kind === "member" ? [actor.chosenCourseId, firstOf(actor)] : [];
  for (const id of wanted) {
    const course = id === null ? null : await findCourse(id);
    if (course !== null && mayView(actor, course)) return course;
  }
  return findOpenCourse();
}

const firstOf = ({ memberships }: Member): string | null => memberships[0]?.courseId ?? null;

const mayView = (actor: Actor, { id, isOpen }: Course): boolean =>
  can(actor, "course.view", { courseId: id, isOpen });
