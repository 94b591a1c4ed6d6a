import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";

const nameRow = z.object({ id: z.uuid(), name: z.string() });

/**
 * The names of people of a course by their ids: its members, and whoever else has a post there that
 * stands under her own name and may still read it. Any other id, of an account or not, has no name
 * here: otherwise a mention would tell who is behind an id from elsewhere.
 */
export async function findNames(
  courseId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const known = ids.filter((id) => z.uuid().safeParse(id).success);
  if (known.length === 0) return new Map();
  const rows = await queryRows(currentDatabase(), nameRow)`
    SELECT u.id, u.name FROM person u JOIN course c ON c.id = ${courseId}::uuid
    WHERE u.id = ANY (${known}::uuid[]) AND (
      EXISTS (SELECT FROM membership m WHERE m.course_id = c.id AND m.user_id = u.id)
      OR (c.is_open OR u.is_administrator) AND EXISTS (
        SELECT FROM post p JOIN thread t ON t.id = p.thread_id
        WHERE p.author_id = u.id AND t.course_id = c.id
          AND NOT p.is_anonymous AND p.deleted_at IS NULL AND p.hidden_at IS NULL))`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
