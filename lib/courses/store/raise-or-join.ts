import "server-only";
import { z } from "zod";
import { COURSE_ROLES, courseRoleSchema, type CourseRole } from "@/lib/identity/schema";
import { writeAudit } from "@/lib/identity/store/audit";
import type { Transaction } from "@/lib/platform/transaction";

const changedRow = z.object({ from: courseRoleSchema.nullable() });

/** Somebody's way into a course. */
interface Entry {
  readonly courseId: string;
  readonly userId: string;
  readonly role: CourseRole;
  /** For the audit log. */
  readonly by: "code" | "invitation" | "roster";
}

/**
 * Makes somebody a member, or gives a member a role with more rights. It never lowers a role.
 *
 * @returns "unchanged" where she has that role or a higher one already.
 */
export async function raiseOrJoin(
  transaction: Transaction,
  { courseId, userId, role, by }: Entry,
): Promise<"joined" | "raised" | "unchanged"> {
  const rows = await transaction.$queryRaw<unknown[]>`
    WITH before AS (
      SELECT role FROM membership
      WHERE course_id = ${courseId}::uuid AND user_id = ${userId}::uuid
    )
    INSERT INTO membership AS m (course_id, user_id, role)
    VALUES (${courseId}::uuid, ${userId}::uuid, ${role}::text)
    ON CONFLICT (course_id, user_id) DO UPDATE SET role = excluded.role
    WHERE array_position(${[...COURSE_ROLES]}::text[], m.role)
      < array_position(${[...COURSE_ROLES]}::text[], excluded.role)
    RETURNING (SELECT role FROM before) AS "from"`;
  const [changed] = z.array(changedRow).parse(rows);
  if (changed === undefined) return "unchanged";
  const { from } = changed;
  const entry = { actorId: userId, subjectId: userId, courseId };
  await writeAudit(
    from === null
      ? { ...entry, action: "member.joined", details: { role, by } }
      : { ...entry, action: "member.role-changed", details: { from, to: role, by } },
    transaction,
  );
  return from === null ? "joined" : "raised";
}
