import type { Served } from "@/tests/policy/served";

/**
 * Finished attempts at the fairness quiz by as many guests: better ones pick more of what is marked
 * as right. The same each time.
 */
export async function makeAnswers(
  { query }: Served,
  courseId: string,
  count: number,
): Promise<void> {
  await query(
    `WITH person AS (
      INSERT INTO participant (id) SELECT gen_random_uuid() FROM generate_series(1, $2::int)
      RETURNING id
    ), numbered AS (
      SELECT id, row_number() OVER (ORDER BY id) AS n FROM person
    ), begun AS (
      INSERT INTO attempt (id, participant_id, course_id, quiz_slug, number, open_items, started_at,
        submitted_at)
      SELECT gen_random_uuid(), id, $1::uuid, 'fairness', 1, 0,
        now() - make_interval(days => (n % 12)::int, secs => 900), now() - make_interval(days => (n % 12)::int)
      FROM numbered RETURNING id
    ), able AS (
      SELECT id, row_number() OVER (ORDER BY id) AS n FROM begun
    ), item AS (
      INSERT INTO attempt_item (id, attempt_id, position, variant_id)
      SELECT gen_random_uuid(), a.id, qq.position, v.id
      FROM able a
      JOIN quiz_question qq ON qq.quiz_slug = 'fairness'
      JOIN question_version q ON q.question_id = qq.question_id AND q.is_current AND q.course_id IS NULL
      JOIN LATERAL (
        SELECT id FROM variant WHERE version_id = q.id ORDER BY (position + a.n) % 3, position LIMIT 1
      ) v ON true
      RETURNING id, attempt_id, position, variant_id
    )
    INSERT INTO response (item_id, choices, certainty, submitted_at, rule, mark_numerator,
      mark_denominator)
    SELECT i.id, picked.choices, (a.n % 4)::int, now() - make_interval(secs => 900 - 100 * i.position),
      q.rule, picked.hits, cardinality(q.choice_keys)
    FROM item i
    JOIN able a ON a.id = i.attempt_id
    JOIN variant v ON v.id = i.variant_id
    JOIN question_version q ON q.id = v.version_id
    CROSS JOIN LATERAL (
      SELECT coalesce(array_agg(key ORDER BY key) FILTER (WHERE is_picked), '{}') AS choices,
        (count(*) FILTER (WHERE is_picked = is_right))::int AS hits
      FROM (
        SELECT key, key = ANY (v.marking_key) AS is_right,
          (key = ANY (v.marking_key)) = ((hashtext(key || i.position || a.n) & 1023) < 350 + 600 * a.n / $2::int)
            AS is_picked
        FROM unnest(q.choice_keys) AS key
      ) choice
    ) picked`,
    courseId,
    count,
  );
}
