import { currentDatabase, db } from "@/lib/platform/db";
import { statementOf, type SqlValue } from "@/lib/platform/statement";

/** A statement that makes or looks at things past the product. */
export const sql = (parts: TemplateStringsArray, ...values: readonly SqlValue[]) =>
  currentDatabase().rows(statementOf(parts, values));

/**
 * Questions of a learner that wait, each a minute longer than the one after it, the last of them
 * since `until`; past the limits that hold for people.
 *
 * @returns their ids, the oldest first.
 */
export async function makeWaiting(
  courseId: string,
  authorId: string,
  count: number,
  until: Date,
): Promise<readonly string[]> {
  const at = until.toISOString();
  await sql`
    WITH made AS (
      INSERT INTO thread (id, course_id, kind, title, author_id, created_at, last_active_at,
        waiting_since, picked)
      SELECT gen_random_uuid(), ${courseId}::uuid, 'question', 'Question number ' || n,
        ${authorId}::uuid, since, since, since, '{}'
      FROM (SELECT n, ${at}::timestamptz - (${count}::int - n) * interval '1 minute' AS since
        FROM generate_series(1, ${count}::int) n) numbered
      RETURNING id, created_at
    )
    INSERT INTO post (id, thread_id, number, path, author_id, author_role, text, plain, created_at)
    SELECT gen_random_uuid(), id, 1, '{}', ${authorId}::uuid, 'learner', 'Why?', 'Why?', created_at
    FROM made`;
  const threads = await db().thread.findMany({
    where: { courseId },
    orderBy: [{ waitingSince: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return threads.map(({ id }) => id);
}
