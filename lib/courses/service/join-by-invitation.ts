import "server-only";
import { type Actor, roleIn } from "@/lib/identity/actor";
import { can, SITE } from "@/lib/identity/policy";
import type { CourseRole } from "@/lib/identity/schema";
import { type Clock, systemClock } from "@/lib/platform/clock";
import { hashToken, type InvitationState, invitationState } from "../invitation";
import { outranks } from "../outranks";
import { setChosenCourse } from "../store/courses";
import { hasFallenSince } from "../store/has-fallen-since";
import { findInvitation, takeInvitation, type UseOutcome } from "../store/invitations";

/** What an invitation says to whoever opens it. */
export interface InvitationView {
  readonly courseTitle: string;
  readonly courseSlug: string;
  readonly role: CourseRole;
  /** "outdated" where she was removed or given a lower role after it was made. */
  readonly state: InvitationState | "outdated";
  readonly by: string | null;
  readonly isSignedIn: boolean;
  /** Her role in the course already; null where she has none. */
  readonly ownRole: CourseRole | null;
  /** Whether she would gain anything by it. */
  readonly isOfUse: boolean;
}

/** The invitation that a link leads to; null where there is none. */
export async function getInvitation(
  actor: Actor,
  token: string,
  clock: Clock = systemClock,
): Promise<InvitationView | null> {
  const found = await findInvitation(hashToken(token));
  if (found === null) return null;
  const ownRole = roleIn(actor, found.course.id);
  const state = invitationState(found, clock.now());
  const isOutdated =
    state === "usable" &&
    found.role !== "learner" &&
    actor.kind === "member" &&
    (await hasFallenSince(found.course.id, actor.participantId, found.createdAt));
  return {
    courseTitle: found.course.title,
    courseSlug: found.course.slug,
    role: found.role,
    state: isOutdated ? "outdated" : state,
    by: found.by,
    isSignedIn: actor.kind === "member",
    ownRole,
    isOfUse: ownRole === null || outranks(found.role, ownRole),
  };
}

/** Makes the actor a member by an invitation, or raises her role; then her pages are about the course. */
export async function joinByInvitation(
  actor: Actor,
  token: string,
  clock: Clock = systemClock,
): Promise<UseOutcome | { readonly kind: "not-signed-in" }> {
  if (actor.kind !== "member" || !can(actor, "course.join", SITE)) return { kind: "not-signed-in" };
  const outcome = await takeInvitation(hashToken(token), actor.participantId, clock.now());
  if (outcome.kind === "joined" || outcome.kind === "raised")
    await setChosenCourse(actor.sessionId, outcome.courseId);
  return outcome;
}
