import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import { sqlPart } from "@/lib/platform/statement";

const personRow = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Of staff; others are told apart by their names alone. */
  role: z.enum(["mentor", "instructor"]).nullable(),
});
export type Mentionable = z.infer<typeof personRow>;

interface Wanted {
  readonly courseId: string;
  /** Folded as `foldName` does. */
  readonly query: string;
  readonly isOpen: boolean;
  /** All members, also those who wrote nothing by name. */
  readonly isWhole: boolean;
}

/** Behind all that begins with what stands before it, in the order of bytes. */
const LAST_CHARACTER = String.fromCodePoint(0x10_ff_ff);

/**
 * Those of a course whose name, or a word of it, begins so: staff, and whoever has a post that stands
 * under her own name and may still read the course. What somebody wrote without her name counts for
 * nothing here. Staff come first, then each in the order of what begins so. Names are looked up as
 * the database has folded them, in an index, and no further than until eight are found.
 */
export async function listMentionable(wanted: Wanted): Promise<readonly Mentionable[]> {
  const { courseId, query, isOpen, isWhole } = wanted;
  const beginsSo = sqlPart`n.course_id = ${courseId}::uuid
    AND n.start >= ${query}::text AND n.start < ${query + LAST_CHARACTER}::text
    AND n.start = (SELECT min(o.start) FROM name_start o
      WHERE o.course_id = n.course_id AND o.user_id = n.user_id
        AND o.start >= ${query}::text AND o.start < ${query + LAST_CHARACTER}::text)`;
  // The limits stand there in figures, and what is asked of each is a value and no condition: so it
  // is planned as a walk that ends early.
  return queryRows(currentDatabase(), personRow)`
    WITH staff AS (
      SELECT n.user_id, n.start, m.role
      FROM membership m
      JOIN name_start n ON n.course_id = m.course_id AND n.user_id = m.user_id
      WHERE m.course_id = ${courseId}::uuid AND m.role IN ('mentor', 'instructor') AND ${beginsSo}
      ORDER BY n.start, n.user_id
      LIMIT 8
    ), others AS (
      SELECT n.user_id, n.start, NULL::text AS role
      FROM name_start n
      JOIN person u ON u.id = n.user_id
      LEFT JOIN membership m ON m.course_id = n.course_id AND m.user_id = n.user_id
      WHERE ${beginsSo} AND COALESCE(m.role, 'learner') = 'learner'
        AND ((${isWhole}::boolean AND m.role IS NOT NULL)
          OR ((m.role IS NOT NULL OR ${isOpen}::boolean OR u.is_administrator)
            AND (SELECT true FROM post p JOIN thread t ON t.id = p.thread_id
              WHERE p.author_id = n.user_id AND t.course_id = n.course_id
                AND NOT p.is_anonymous AND p.deleted_at IS NULL AND p.hidden_at IS NULL
              LIMIT 1)))
      ORDER BY n.start, n.user_id
      LIMIT 8
    )
    SELECT u.id, u.name, found.role
    FROM (SELECT * FROM staff UNION ALL SELECT * FROM others) found
    JOIN person u ON u.id = found.user_id
    ORDER BY found.role IS NULL, found.start, u.id
    LIMIT 8`;
}
