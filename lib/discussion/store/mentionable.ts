import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";

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
  readonly limit: number;
}

/**
 * Those of a course whose name, or a word of it, begins so: staff, and whoever has a post that stands
 * under her own name and may still read the course. What somebody wrote without her name counts for
 * nothing here.
 */
export async function listMentionable(wanted: Wanted): Promise<readonly Mentionable[]> {
  const { courseId, query, isOpen, isWhole, limit } = wanted;
  const pattern = `% ${query.replaceAll(/[\\%_]/gu, "\\$&")}%`;
  return queryRows(currentDatabase(), personRow)`
    SELECT u.id, u.name, CASE WHEN m.role = 'learner' THEN NULL ELSE m.role END AS role
    FROM person u
    LEFT JOIN membership m ON m.course_id = ${courseId}::uuid AND m.user_id = u.id
    WHERE ' ' || regexp_replace(
        lower(regexp_replace(normalize(u.name, NFD), ${"[\u0300-\u036f]"}, '', 'g')),
        ${"[-.'’\\s]+"}, ' ', 'g') LIKE ${pattern}
      AND (m.role IN ('mentor', 'instructor')
        OR (${isWhole}::boolean AND m.role IS NOT NULL)
        OR ((m.role IS NOT NULL OR ${isOpen}::boolean OR u.is_administrator)
          AND EXISTS (
            SELECT FROM post p JOIN thread t ON t.id = p.thread_id
            WHERE p.author_id = u.id AND t.course_id = ${courseId}::uuid
              AND NOT p.is_anonymous AND p.deleted_at IS NULL AND p.hidden_at IS NULL)))
    ORDER BY m.role IS NULL OR m.role = 'learner', u.name, u.id
    LIMIT ${limit}::int`;
}
