import "server-only";
import { type Actor, roleIn } from "@/lib/identity/actor";
import { can, SITE } from "@/lib/identity/policy";
import type { CourseRole } from "@/lib/identity/schema";
import type { Course } from "../course";
import { listCourses, listEveryCourse } from "../store/courses";
import { findCurrentCourse } from "./current-course";

/** A course in the list of somebody's courses. */
export interface CourseEntry extends Course {
  /** Her role there; null where she is no member. */
  readonly role: CourseRole | null;
  /** Whether her pages are about it. */
  readonly isCurrent: boolean;
}

export interface MyCourses {
  readonly mine: readonly CourseEntry[];
  /** All the others, for whoever may see them: null for everybody else. */
  readonly others: readonly (CourseEntry & { readonly members: number })[] | null;
  readonly maySignIn: boolean;
  readonly mayJoin: boolean;
  readonly mayCreate: boolean;
}

/** The courses that somebody is in, and for administrators every other one. */
export async function getMyCourses(actor: Actor): Promise<MyCourses> {
  const ids = actor.kind === "member" ? actor.memberships.map(({ courseId }) => courseId) : [];
  const mayList = can(actor, "courses.list", SITE);
  const [mine, every, current] = await Promise.all([
    listCourses(ids),
    mayList ? listEveryCourse() : null,
    findCurrentCourse(actor),
  ]);
  const entry = <C extends Course>(course: C) => ({
    ...course,
    role: roleIn(actor, course.id),
    isCurrent: course.id === current?.id,
  });
  return {
    mine: mine.map(entry),
    others: every === null ? null : every.filter(({ id }) => !ids.includes(id)).map(entry),
    maySignIn: actor.kind !== "member",
    mayJoin: can(actor, "course.join", SITE),
    mayCreate: can(actor, "course.create", SITE),
  };
}
