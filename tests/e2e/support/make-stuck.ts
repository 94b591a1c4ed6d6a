import type { Served } from "@/tests/policy/served";

/**
 * Three finished attempts of a learner at the fairness quiz, the first question wrong in all its
 * choices each time and the rest right; every explanation was opened.
 */
export async function makeStuck(
  { query }: Served,
  courseId: string,
  learnerId: string,
): Promise<void> {
  await query("INSERT INTO participant (id) VALUES ($1::uuid) ON CONFLICT DO NOTHING", learnerId);
  await query(
    `WITH begun AS (
      INSERT INTO attempt (id, participant_id, course_id, quiz_slug, number, open_items, started_at,
        submitted_at)
      SELECT gen_random_uuid(), $2::uuid, $1::uuid, 'fairness', last + n, 0,
        now() - (4 - n) * interval '1 day', now() - (4 - n) * interval '1 day' + interval '9 minutes'
      FROM generate_series(1, 3) n, (
        SELECT coalesce(max(number), 0) AS last FROM attempt
        WHERE participant_id = $2::uuid AND course_id = $1::uuid AND quiz_slug = 'fairness') known
      RETURNING id, submitted_at
    ), item AS (
      INSERT INTO attempt_item (id, attempt_id, position, variant_id)
      SELECT gen_random_uuid(), a.id, qq.position, v.id
      FROM begun a
      JOIN quiz_question qq ON qq.quiz_slug = 'fairness'
      JOIN question_version q ON q.question_id = qq.question_id AND q.is_current AND q.course_id IS NULL
      JOIN variant v ON v.version_id = q.id AND v.position = (
        SELECT min(position) FROM variant WHERE version_id = q.id)
      RETURNING id, attempt_id, position, variant_id
    )
    INSERT INTO response (item_id, choices, certainty, submitted_at, reviewed_at, rule,
      mark_numerator, mark_denominator)
    SELECT i.id,
      CASE WHEN i.position = 1
        THEN ARRAY(SELECT key FROM unnest(q.choice_keys) key WHERE NOT key = ANY (v.marking_key))
        ELSE v.marking_key END,
      3, a.submitted_at, a.submitted_at, q.rule, CASE WHEN i.position = 1 THEN 0 ELSE 1 END, 1
    FROM item i
    JOIN begun a ON a.id = i.attempt_id
    JOIN variant v ON v.id = i.variant_id
    JOIN question_version q ON q.id = v.version_id`,
    courseId,
    learnerId,
  );
}
