import "server-only";
import { db } from "@/lib/platform/db";
import { type Env, env } from "@/lib/platform/env";
import type { Prisma } from "@/prisma/client/client";
import type { Member } from "../actor";
import { courseRoleSchema } from "../schema";

/** What a member is made of. */
const asMember = {
  id: true,
  name: true,
  email: true,
  isAdministrator: true,
  isDemo: true,
  memberships: {
    orderBy: [{ joinedAt: "asc" }, { courseId: "asc" }],
    select: { courseId: true, role: true },
  },
} satisfies Prisma.UserSelect;

/**
 * Who is behind a session, with her roles; null where the session has ended meanwhile. An account of
 * the demonstration is nobody on a site that people use, whatever a trial left in its database.
 */
export async function findMember(
  sessionId: string,
  { isTrial }: Pick<Env, "isTrial"> = env(),
): Promise<Member | null> {
  const session = await db().session.findUnique({
    where: { id: sessionId },
    select: { courseId: true, user: { select: asMember } },
  });
  if (session === null || (session.user.isDemo && !isTrial)) return null;
  return memberOf(session.user, sessionId, session.courseId);
}

/**
 * Somebody who has no session at hand, with her roles, for what is done on her behalf; null where
 * there is no account, or none whose address is proved. Of the demonstration there is none.
 */
export async function findMemberById(id: string): Promise<Member | null> {
  const user = await db().user.findUnique({
    where: { id, emailVerified: true, isDemo: false },
    select: asMember,
  });
  return user === null ? null : memberOf(user, "", null);
}

interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly isAdministrator: boolean;
  readonly isDemo: boolean;
  readonly memberships: readonly { readonly courseId: string; readonly role: string }[];
}

function memberOf(
  { id, memberships, ...user }: Person,
  sessionId: string,
  chosenCourseId: string | null,
): Member {
  return {
    kind: "member",
    participantId: id,
    ...user,
    memberships: memberships.map(({ courseId, role }) => ({
      courseId,
      role: courseRoleSchema.parse(role),
    })),
    sessionId,
    chosenCourseId,
  };
}
