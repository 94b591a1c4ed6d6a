import { z } from "zod";
import { sql } from "./waiting-threads";

const brokenRow = z.object({ id: z.string(), what: z.string() });

/**
 * What the threads of a course say of their posts, counted anew from the rows: whatever is named here
 * is not as it should be. Numbers are never given twice; a path leads from the first reply down; an
 * accepted answer stands in its thread; who is merged has nothing left.
 */
export async function brokenCounts(courseId: string): Promise<readonly string[]> {
  const rows = await sql`
    WITH t AS (SELECT * FROM thread WHERE course_id = ${courseId}::uuid),
    p AS (SELECT post.* FROM post JOIN t ON t.id = post.thread_id)
    SELECT t.id, 'reply_count' AS what FROM t
      WHERE reply_count <> GREATEST((SELECT count(*) FROM p WHERE p.thread_id = t.id) - 1, 0)
    UNION ALL SELECT t.id, 'last_number' FROM t
      WHERE last_number < (SELECT COALESCE(max(number), 0) FROM p WHERE p.thread_id = t.id)
    UNION ALL SELECT t.id, 'me_too_count' FROM t
      WHERE me_too_count <> (SELECT count(*) FROM me_too m WHERE m.thread_id = t.id)
    UNION ALL SELECT t.id, 'accepted' FROM t WHERE accepted_post_id IS NOT NULL
      AND NOT EXISTS (SELECT FROM p WHERE p.id = t.accepted_post_id AND p.thread_id = t.id)
    UNION ALL SELECT t.id, 'vote_count' FROM t WHERE merged_into_id IS NULL
      AND vote_count IS DISTINCT FROM
        (SELECT vote_count FROM p WHERE p.thread_id = t.id AND p.number = 1)
    UNION ALL SELECT t.id, 'first post' FROM t
      WHERE (merged_into_id IS NULL)
        <> EXISTS (SELECT FROM p WHERE p.thread_id = t.id AND p.number = 1)
    UNION ALL SELECT t.id, 'waits' FROM t WHERE merged_into_id IS NOT NULL AND waiting_since IS NOT NULL
    UNION ALL SELECT t.id, 'merged into the merged' FROM t
      JOIN thread into_it ON into_it.id = t.merged_into_id
      WHERE into_it.merged_into_id IS NOT NULL
    UNION ALL SELECT p.id, 'votes of a post' FROM p
      WHERE vote_count <> (SELECT count(*) FROM vote v WHERE v.post_id = p.id)
    UNION ALL SELECT p.id, 'replies of a post' FROM p
      WHERE reply_count <> (SELECT count(*) FROM p below WHERE below.parent_id = p.id)
    UNION ALL SELECT p.id, 'path' FROM p LEFT JOIN p above ON above.id = p.parent_id
      WHERE (p.number = 1 AND (p.parent_id IS NOT NULL OR p.path <> '{}'))
        OR (p.number > 1 AND (above.id IS NULL OR above.thread_id <> p.thread_id
          OR p.path <> above.path || p.number))`;
  return rows.map((row) => {
    const { id, what } = brokenRow.parse(row);
    return `${what} of ${id}`;
  });
}
