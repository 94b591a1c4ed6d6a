import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { Fault } from "@/lib/platform/errors";
import type { Course } from "../course";
import { findCourse, findOpenCourse } from "../store/courses";

/**
 * The course that the actor's pages are about: the one she turned to last, else the first that she
 * is a member of, else the one that is open to everybody.
 *
 * @throws {Fault} `not-found` where she may see none: a site without an open course.
 */
export async function currentCourse(actor: Actor): Promise<Course> {
  const wanted =
    actor.kind === "member" ? (actor.chosenCourseId ?? actor.memberships[0]?.courseId) : undefined;
  const chosen = wanted === undefined ? null : await findCourse(wanted);
  if (chosen !== null && mayView(actor, chosen)) return chosen;
  const open = await findOpenCourse();
  if (open === null) throw new Fault("not-found", "public", "There is no course here yet.");
  return open;
}

const mayView = (actor: Actor, { id, isOpen }: Course): boolean =>
  can(actor, "course.view", { courseId: id, isOpen });
