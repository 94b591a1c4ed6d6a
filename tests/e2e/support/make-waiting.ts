import type { Served } from "@/tests/policy/served";

/** Questions of a learner that wait on a course's desk, the first of them longest, and nothing else. */
export async function makeWaiting(
  { query }: Served,
  courseId: string,
  authorId: string,
  count: number,
): Promise<void> {
  await query("UPDATE thread SET waiting_since = NULL WHERE course_id = $1::uuid", courseId);
  await query(
    `WITH made AS (
      INSERT INTO thread (id, course_id, kind, title, author_id, created_at, last_active_at,
        waiting_since, picked)
      SELECT gen_random_uuid(), $1::uuid, 'question', 'Question number ' || n, $2::uuid, since, since,
        since, '{}'
      FROM (SELECT n, now() - ($3::int + 1 - n) * interval '20 minutes' AS since
        FROM generate_series(1, $3::int) n) numbered
      RETURNING id, created_at
    )
    INSERT INTO post (id, thread_id, number, path, author_id, author_role, text, plain, created_at)
    SELECT gen_random_uuid(), id, 1, '{}', $2::uuid, 'learner', 'Which of the two is it?', 'Which?',
      created_at
    FROM made`,
    courseId,
    authorId,
    count,
  );
}
