import "server-only";
import { db } from "@/lib/platform/db";
import type { Member } from "../actor";
import { courseRoleSchema } from "../schema";

/** Who is behind a session, with her roles; null where the session has ended meanwhile. */
export async function findMember(sessionId: string): Promise<Member | null> {
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
  if (session === null) return null;
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
