import "server-only";
import { z } from "zod";
import { courseRoleSchema } from "@/lib/identity/schema";
import { writeAudit } from "@/lib/identity/store/audit";
import { db } from "@/lib/platform/db";
import { raiseOrJoin } from "./raise-or-join";
import { inTransaction } from "@/lib/platform/in-transaction";

const expectedRow = z.object({ email: z.string(), name: z.string(), role: courseRoleSchema });
/** Somebody on a roster who has no account yet. */
export type ExpectedPerson = z.infer<typeof expectedRow>;

/** Who is expected in a course, by address, behind one. */
export async function listExpected(
  courseId: string,
  search: string,
  after: string | null,
  limit: number,
): Promise<readonly ExpectedPerson[]> {
  const contains = { contains: search, mode: "insensitive" } as const;
  const rows = await db().expectedMember.findMany({
    where: {
      courseId,
      ...(search === "" ? {} : { OR: [{ email: contains }, { name: contains }] }),
      ...(after === null ? {} : { email: { gt: after } }),
    },
    orderBy: { email: "asc" },
    take: limit,
    select: { email: true, name: true, role: true },
  });
  return rows.map((row) => expectedRow.parse(row));
}

export const countExpected = (courseId: string): Promise<number> =>
  db().expectedMember.count({ where: { courseId } });

/** Takes somebody off the list; false where she is not on it. */
export function removeExpected(courseId: string, email: string, actorId: string): Promise<boolean> {
  return inTransaction(async (transaction) => {
    const { count } = await transaction.expectedMember.deleteMany({ where: { courseId, email } });
    if (count === 0) return false;
    await writeAudit({ action: "expected-member.removed", actorId, courseId }, transaction);
    return true;
  });
}

/**
 * Makes somebody a member wherever her address is expected; where she is a member already, her role
 * is raised and never lowered.
 *
 * @returns in how many courses she was expected.
 */
export function admitExpected(userId: string, email: string): Promise<number> {
  return inTransaction(async (transaction) => {
    const gone = await transaction.$queryRaw<unknown[]>`
      DELETE FROM expected_member WHERE email = ${email}::text
      RETURNING course_id AS "courseId", role`;
    const entries = z.array(z.object({ courseId: z.uuid(), role: courseRoleSchema })).parse(gone);
    for (const entry of entries) await raiseOrJoin(transaction, { ...entry, userId, by: "roster" });
    return entries.length;
  });
}
