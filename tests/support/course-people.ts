import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/identity/actor";
import type { CourseRole } from "@/lib/identity/schema";
import { findMember } from "@/lib/identity/store/find-member";
import { db } from "@/lib/platform/db";

interface PersonOptions {
  readonly name?: string;
  /** In small letters; made up where it is left out. */
  readonly email?: string;
  readonly emailVerified?: boolean;
  readonly isAdministrator?: boolean;
  /** Memberships, by the id of the course. */
  readonly roles?: Readonly<Record<string, CourseRole>>;
}

/** Somebody with an account, signed in, as her session says. */
export async function signedIn({ name = "Ada", roles = {}, ...rest }: PersonOptions = {}) {
  const { id } = await db().user.create({
    data: { name, email: `${randomUUID()}@example.org`, emailVerified: true, ...rest },
    select: { id: true },
  });
  await db().membership.createMany({
    data: Object.entries(roles).map(([courseId, role]) => ({ courseId, userId: id, role })),
  });
  const session = await db().session.create({
    data: { userId: id, token: randomUUID(), expiresAt: new Date(Date.UTC(2100, 0)) },
    select: { id: true },
  });
  return again(session.id);
}

/** The same person at her next request, with what she has become meanwhile. */
export async function again(sessionId: string): Promise<Member> {
  const member = await findMember(sessionId);
  if (member === null) throw new Error("The session has ended");
  return member;
}

/** A course that is open to its members alone. */
export async function makeCourse(title = "A course", enrolmentCode: string | null = null) {
  const slug = `course-${randomUUID()}`;
  const { id } = await db().course.create({
    data: { slug, title, enrolmentCode },
    select: { id: true },
  });
  return { id, slug, title };
}

/** What the audit log says of a course, oldest first. */
export async function auditOf(courseId: string) {
  return db().auditEntry.findMany({
    where: { courseId },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { action: true, actorId: true, subjectId: true, details: true },
  });
}
