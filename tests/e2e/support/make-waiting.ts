import type { Served } from "@/tests/policy/served";

/**
 * Questions of a learner that wait on a course's desk, the first of them longest, and nothing else. They
 * are about the answer that she handed in, with her numbers and what she picked; every third hides her
 * name.
 */
export async function makeWaiting(
  { query }: Served,
  courseId: string,
  authorId: string,
  count: number,
): Promise<void> {
  await query("UPDATE thread SET waiting_since = NULL WHERE course_id = $1::uuid", courseId);
  await query(
    `WITH own AS (
      SELECT a.quiz_slug, q.question_id, q.hash, v.name, v.parameters, r.choices, r.certainty
      FROM attempt a
      JOIN attempt_item i ON i.attempt_id = a.id
      JOIN response r ON r.item_id = i.id AND r.submitted_at IS NOT NULL
      JOIN variant v ON v.id = i.variant_id
      JOIN question_version q ON q.id = v.version_id
      WHERE a.participant_id = $2::uuid ORDER BY i.position LIMIT 1
    ), numbered AS (
      SELECT n, gen_random_uuid() AS id, now() - ($3::int + 1 - n) * interval '20 minutes' AS since
      FROM generate_series(1, $3::int) n
    ), made AS (
      INSERT INTO thread (id, course_id, kind, title, author_id, created_at, last_active_at,
        waiting_since, quiz_slug, question_id, choice_key, version_hash, variant_name, parameters,
        picked, certainty)
      SELECT id, $1::uuid, 'question', 'Question number ' || n, $2::uuid, since, since, since,
        quiz_slug, question_id, 'c', hash, name, parameters, choices, certainty
      FROM numbered CROSS JOIN own
      RETURNING id, created_at
    )
    INSERT INTO post (id, thread_id, number, path, author_id, author_role, is_anonymous, text, plain,
      created_at)
    SELECT gen_random_uuid(), id, 1, '{}', $2::uuid, 'learner', n % 3 = 0, 'Which of the two is it?',
      'Which?', created_at
    FROM made JOIN numbered USING (id)`,
    courseId,
    authorId,
    count,
  );
}
