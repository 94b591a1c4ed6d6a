import "server-only";
import { z } from "zod";
import { courseRoleSchema } from "@/lib/identity/schema";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import type { KnownPerson } from "../roster/roster-plan";

const knownRow = z.object({
  email: z.string(),
  member: courseRoleSchema.or(z.literal("none")).nullable(),
  expected: courseRoleSchema.nullable(),
});

/** What is known of these addresses in a course. Only an address that was proved is an account's. */
export async function findPeople(
  courseId: string,
  emails: readonly string[],
): Promise<ReadonlyMap<string, KnownPerson>> {
  const rows = await queryRows(currentDatabase(), knownRow)`
    SELECT asked.email, e.role AS expected,
      CASE WHEN p.id IS NULL THEN NULL ELSE COALESCE(m.role, 'none') END AS member
    FROM unnest(${emails}::text[]) AS asked(email)
    LEFT JOIN person p ON p.email = asked.email AND p.email_verified
    LEFT JOIN membership m ON m.user_id = p.id AND m.course_id = ${courseId}::uuid
    LEFT JOIN expected_member e ON e.email = asked.email AND e.course_id = ${courseId}::uuid
    WHERE p.id IS NOT NULL OR e.email IS NOT NULL`;
  return new Map(rows.map(({ email, ...known }) => [email, known]));
}
