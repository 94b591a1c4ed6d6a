import "server-only";
import { z } from "zod";
import { courseRoleSchema, type CourseRole } from "@/lib/identity/schema";
import { currentDatabase, db } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import type { PlaceInList } from "../place-in-list";
import type { MemberFilter } from "../schema";
import { inTransaction } from "@/lib/platform/in-transaction";
import { raiseOrJoin } from "./raise-or-join";

const memberRow = z.object({
  userId: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: courseRoleSchema,
  joinedAt: z.date(),
});
/** Somebody in a course, as those who run it see her. */
export type CourseMember = z.infer<typeof memberRow>;

/** Members by name, behind a place in the list. */
export function listMembers(
  courseId: string,
  { search, role }: MemberFilter,
  after: PlaceInList | null,
  limit: number,
): Promise<readonly CourseMember[]> {
  const pattern = likePattern(search);
  const [name = "", id = NO_ID] = after ?? [];
  return queryRows(currentDatabase(), memberRow)`
    SELECT p.id AS "userId", p.name, p.email, m.role, m.joined_at AS "joinedAt"
    FROM membership m JOIN person p ON p.id = m.user_id
    WHERE m.course_id = ${courseId}::uuid
      AND (${role}::text IS NULL OR m.role = ${role}::text)
      AND (${search}::text = '' OR p.name ILIKE ${pattern}::text OR p.email ILIKE ${pattern}::text)
      AND (${after === null}::boolean OR (lower(p.name), p.id) > (lower(${name}::text), ${id}::uuid))
    ORDER BY lower(p.name), p.id LIMIT ${limit}::int`;
}

const NO_ID = "00000000-0000-0000-0000-000000000000";

/** The words somebody searches for, wherever they stand; % and _ mean themselves. */
const likePattern = (search: string): string =>
  `%${search.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;

const countRow = z.object({ role: courseRoleSchema, members: z.int() });

/** How many members have each role. */
export async function countMembers(
  courseId: string,
): Promise<Readonly<Record<CourseRole, number>>> {
  const rows = await queryRows(currentDatabase(), countRow)`
    SELECT role, count(*)::int AS members FROM membership
    WHERE course_id = ${courseId}::uuid GROUP BY role`;
  const of = (role: CourseRole): number => rows.find((row) => row.role === role)?.members ?? 0;
  return { learner: of("learner"), mentor: of("mentor"), instructor: of("instructor") };
}

export async function findMemberOf(courseId: string, userId: string): Promise<CourseMember | null> {
  const found = await db().membership.findUnique({
    where: { courseId_userId: { courseId, userId } },
    select: {
      userId: true,
      role: true,
      joinedAt: true,
      user: { select: { name: true, email: true } },
    },
  });
  if (found === null) return null;
  const { user, ...membership } = found;
  return memberRow.parse({ ...membership, ...user });
}

/** Makes somebody a learner, by the code of the course. */
export const joinByCode = (courseId: string, userId: string) =>
  inTransaction((transaction) =>
    raiseOrJoin(transaction, { courseId, userId, role: "learner", by: "code" }),
  );
