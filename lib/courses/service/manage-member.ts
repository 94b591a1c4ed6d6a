import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/identity/actor";
import { can, SITE } from "@/lib/identity/policy";
import type { CourseRole } from "@/lib/identity/schema";
import { type Clock, systemClock } from "@/lib/platform/clock";
import type { Course } from "../course";
import { changeMembership, type ChangeOutcome } from "../store/change-membership";
import { removeExpected as forget } from "../store/expected-members";
import { type CourseMember, findMemberOf } from "../store/members";
import { courseFor } from "./course-for";

const userIdSchema = z.uuid();

/** A member, for whoever may change what she is. */
export async function getMember(
  actor: Actor,
  slug: string,
  userId: string,
): Promise<{
  readonly course: Course;
  readonly member: CourseMember;
  readonly isSelf: boolean;
} | null> {
  const course = await courseFor(actor, slug, "members.manage");
  const id = userIdSchema.safeParse(userId);
  if (actor.kind !== "member" || course === null || !id.success) return null;
  const member = await findMemberOf(course.id, id.data);
  return member === null ? null : { course, member, isSelf: id.data === actor.participantId };
}

/**
 * Changes a role, or with null removes a member. The last instructor stays one, unless an
 * administrator, who can put another in charge, asks for it.
 */
export async function manageMember(
  actor: Actor,
  slug: string,
  userId: string,
  role: CourseRole | null,
  clock: Clock = systemClock,
): Promise<ChangeOutcome> {
  const course = await courseFor(actor, slug, "members.manage");
  const id = userIdSchema.safeParse(userId);
  if (actor.kind !== "member" || course === null || !id.success) return "not-found";
  const actorId = actor.participantId;
  const mayEmpty = mayLeaveNone(actor);
  const now = clock.now();
  return changeMembership({ courseId: course.id, userId: id.data, role, actorId, mayEmpty, now });
}

/** Ends the actor's own membership; her attempts stay hers. */
export async function leaveCourse(
  actor: Actor,
  slug: string,
  clock: Clock = systemClock,
): Promise<ChangeOutcome> {
  const course = await courseFor(actor, slug, "course.leave");
  if (actor.kind !== "member" || course === null) return "not-found";
  const userId = actor.participantId;
  return changeMembership({
    courseId: course.id,
    userId,
    role: null,
    actorId: userId,
    mayEmpty: mayLeaveNone(actor),
    now: clock.now(),
  });
}

/** Takes somebody without an account off the roster. */
export async function removeExpected(
  actor: Actor,
  slug: string,
  email: string,
): Promise<"removed" | "not-found"> {
  const course = await courseFor(actor, slug, "members.manage");
  if (actor.kind !== "member" || course === null) return "not-found";
  const address = email.replaceAll("\0", "");
  return (await forget(course.id, address, actor.participantId)) ? "removed" : "not-found";
}

/** Whoever may see to every course may leave one without an instructor. */
export const mayLeaveNone = (actor: Actor): boolean => can(actor, "courses.list", SITE);
