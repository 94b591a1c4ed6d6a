import "server-only";
import { db } from "@/lib/platform/db";
import { type Env, env } from "@/lib/platform/env";
import type { Member } from "../actor";
import { courseRoleSchema } from "../schema";

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
    select: {
      courseId: true,
      user: {
        select: {
          id: true,
          name: true,
          email: true,
          isAdministrator: true,
          isDemo: true,
          memberships: {
            orderBy: [{ joinedAt: "asc" }, { courseId: "asc" }],
            select: { courseId: true, role: true },
          },
        },
      },
    },
  });
  if (session === null || (session.user.isDemo && !isTrial)) return null;
  const { id, memberships, ...user } = session.user;
  return {
    kind: "member",
    participantId: id,
    ...user,
    memberships: memberships.map(({ courseId, role }) => ({
      courseId,
      role: courseRoleSchema.parse(role),
    })),
    sessionId,
    chosenCourseId: session.courseId,
  };
}
