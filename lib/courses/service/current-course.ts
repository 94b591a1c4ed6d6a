import "server-only";
import type { Actor, Member } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { Fault } from "@/lib/platform/errors";
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

/**
 * The same, for what cannot be without a course.
 *
 * @throws {Fault} `not-found` where she may see none.
 */
export async function currentCourse(actor: Actor): Promise<Course> {
  const found = await findCurrentCourse(actor);
  if (found === null) throw new Fault("not-found", "public", "There is no course here yet.");
  return found;
}

const firstOf = ({ memberships }: Member): string | null => memberships[0]?.courseId ?? null;

const mayView = (actor: Actor, { id, isOpen }: Course): boolean =>
  can(actor, "course.view", { courseId: id, isOpen });
