import "server-only";
import { type Actor, roleIn } from "@/lib/identity/actor";
import { can, SITE } from "@/lib/identity/policy";
import type { CornerInfo } from "../corner";
import type { Course } from "../course";
import { coursePaths } from "../course-paths";
import { listCourses } from "../store/courses";
import { findCurrentCourse } from "./current-course";

/**
 * What the corner of a page says of the actor; null for whoever is not signed in.
 *
 * @param beside a link beside her name, of a feature that courses do not know.
 */
export async function cornerOf(
  actor: Actor,
  beside: NonNullable<CornerInfo>["beside"] = null,
): Promise<CornerInfo> {
  if (actor.kind !== "member") return null;
  const [course, courses] = await Promise.all([
    findCurrentCourse(actor),
    listCourses(actor.memberships.map(({ courseId }) => courseId)),
  ]);
  const roleAt = ({ id }: Course): string => roleIn(actor, id) ?? "visitor";
  return {
    name: actor.name,
    beside,
    here: course === null ? null : { course: course.title, role: roleAt(course) },
    others: courses
      .filter(({ id }) => id !== course?.id)
      .map((other) => ({ id: other.id, title: other.title, role: roleAt(other) })),
    links: [
      ...(course !== null && can(actor, "desk.work", { courseId: course.id })
        ? [{ href: coursePaths(course.slug).desk, words: "Desk" }]
        : []),
      ...(course !== null && can(actor, "members.view", { courseId: course.id })
        ? [{ href: `/courses/${course.slug}/members`, words: "Members of the course" }]
        : []),
      { href: "/courses", words: "Courses" },
      ...(can(actor, "audit.view", SITE) ? [{ href: "/audit", words: "Audit log" }] : []),
      { href: "/account", words: "Your account" },
    ],
  };
}
