import "server-only";
import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Actor } from "@/lib/identity/actor";
import { type Clock, systemClock } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import type { Course } from "../course";
import { hashToken, type Invitation, type InvitationState, invitationState } from "../invitation";
import type { NewInvitation } from "../schema";
import { createInvitation, listInvitations, revokeInvitation } from "../store/invitations";
import { courseFor } from "./course-for";
import { courseLinks, type CourseLink } from "./course-links";

const DAY = 24 * 60 * 60 * 1000;

/** The newest are listed; older ones have long expired or been used up. */
const MOST_LISTED = 100;

export interface InvitationList {
  readonly course: Course;
  readonly links: readonly CourseLink[];
  readonly invitations: readonly (Invitation & { readonly state: InvitationState })[];
}

export async function getInvitations(
  actor: Actor,
  slug: string,
  clock: Clock = systemClock,
): Promise<InvitationList | null> {
  const course = await courseFor(actor, slug, "invitations.manage");
  if (course === null) return null;
  const now = clock.now();
  const invitations = await listInvitations(course.id, MOST_LISTED);
  return {
    course,
    links: courseLinks(actor, course),
    invitations: invitations.map((one) => ({ ...one, state: invitationState(one, now) })),
  };
}

/** Makes an invitation. Its link is given out here and kept nowhere. */
export async function inviteToCourse(
  actor: Actor,
  slug: string,
  { role, days, maxUses }: NewInvitation,
  clock: Clock = systemClock,
): Promise<{ readonly kind: "made"; readonly url: string; readonly course: Course } | null> {
  const course = await courseFor(actor, slug, "invitations.manage");
  if (actor.kind !== "member" || course === null) return null;
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(clock.now().getTime() + days * DAY);
  const kept = { courseId: course.id, role, tokenHash: hashToken(token), expiresAt, maxUses };
  await createInvitation(kept, actor.participantId);
  return { kind: "made", url: `${env().siteUrl}/join/${token}`, course };
}

/** Makes an invitation useless; who has joined by it stays. */
export async function revokeInvitationOf(
  actor: Actor,
  slug: string,
  invitationId: string,
  clock: Clock = systemClock,
): Promise<"revoked" | "not-found"> {
  const course = await courseFor(actor, slug, "invitations.manage");
  const id = z.uuid().safeParse(invitationId);
  if (actor.kind !== "member" || course === null || !id.success) return "not-found";
  const done = await revokeInvitation(course.id, id.data, clock.now(), actor.participantId);
  return done ? "revoked" : "not-found";
}
