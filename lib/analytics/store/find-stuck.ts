import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import { comeBackSchema } from "../stuck/come-back";

interface Query {
  readonly courseId: string;
  /** What is older is not looked at. */
  readonly since: Date;
  readonly limit: number;
}

/**
 * Learners of a course whose last attempt at a quiz was not their first and was not all right, the
 * latest first, each with what was wrong in the last attempts at it. It walks an index of such
 * attempts and stops at the limit; people who left the course and guests are passed over, and what
 * `attempt.is_counted` says is no learner's.
 */
export function findComeBacks(query: Query, attemptsEach: number) {
  return queryRows(currentDatabase(), comeBackSchema)`
    WITH latest AS MATERIALIZED (
      SELECT a.participant_id, a.course_id, a.quiz_slug, a.number, a.submitted_at, u.name
      FROM attempt a
      JOIN membership m ON m.course_id = a.course_id AND m.user_id = a.participant_id
        AND m.role = 'learner'
      JOIN person u ON u.id = m.user_id
      WHERE a.course_id = ${query.courseId}::uuid AND a.is_counted
        AND a.number >= 2 AND a.submitted_at IS NOT NULL
        AND a.submitted_at > ${query.since.toISOString()}::timestamptz
        AND NOT EXISTS (
          SELECT FROM attempt n
          WHERE n.participant_id = a.participant_id AND n.course_id = a.course_id
            AND n.quiz_slug = a.quiz_slug AND n.number > a.number AND n.submitted_at IS NOT NULL)
        AND EXISTS (
          SELECT FROM attempt_item i JOIN response r ON r.item_id = i.id
          WHERE i.attempt_id = a.id AND r.mark_numerator < r.mark_denominator)
      ORDER BY a.submitted_at DESC
      LIMIT ${query.limit}::int
    )
    SELECT l.participant_id AS "learnerId", l.name, l.quiz_slug AS "quizSlug", (
        SELECT json_agg(json_build_object('number', b.number, 'submittedAt', b.submitted_at,
          'mark', s.mark, 'questions', s.questions, 'wrong', s.wrong) ORDER BY b.number DESC)
        FROM attempt b
        CROSS JOIN LATERAL (
          SELECT sum(r.mark_numerator::float8 / r.mark_denominator) AS mark,
            count(*) AS questions,
            coalesce(json_agg(json_build_object(
              'question', k.question_id, 'kind', k.kind, 'shown', k.choice_keys,
              'ticked', r.choices, 'right', k.marking_key,
              'uncounted', k.either_keys || k.voided_keys, 'reviewedAt', r.reviewed_at
            ) ORDER BY k.position) FILTER (WHERE r.mark_numerator < r.mark_denominator), '[]') AS wrong
          FROM item_marking k
          JOIN response r ON r.item_id = k.item_id
          WHERE k.attempt_id = b.id
        ) s
        WHERE b.participant_id = l.participant_id AND b.course_id = l.course_id
          AND b.quiz_slug = l.quiz_slug AND b.is_counted AND b.submitted_at IS NOT NULL
          AND b.number <= l.number AND b.number > l.number - ${attemptsEach}::int
      ) AS attempts
    FROM latest l
    ORDER BY l.submitted_at DESC`;
}

const waitingRow = z.object({
  learnerId: z.uuid(),
  name: z.string(),
  threadId: z.uuid(),
  title: z.string(),
  since: z.date(),
});

/**
 * Questions of learners of a course that have waited for staff since before then, the longest first.
 * Only those that were asked by name: whose the others are is nobody's to know here. Administrators
 * and accounts of the demonstration are no learners.
 */
export function findWaitingAskers(query: Omit<Query, "since">, before: Date) {
  return queryRows(currentDatabase(), waitingRow)`
    SELECT u.id AS "learnerId", u.name, t.id AS "threadId", t.title, t.waiting_since AS since
    FROM thread t
    JOIN post f ON f.thread_id = t.id AND f.number = 1
    JOIN membership m ON m.course_id = t.course_id AND m.user_id = t.author_id
      AND m.role = 'learner'
    JOIN person u ON u.id = m.user_id AND NOT u.is_administrator AND NOT u.is_demo
    WHERE t.course_id = ${query.courseId}::uuid AND t.kind = 'question'
      AND t.waiting_since IS NOT NULL AND t.merged_into_id IS NULL
      AND t.waiting_since <= ${before.toISOString()}::timestamptz
      AND NOT f.is_anonymous AND f.author_id = t.author_id
      AND f.hidden_at IS NULL AND f.deleted_at IS NULL
    ORDER BY t.waiting_since, t.id
    LIMIT ${query.limit}::int`;
}

const openRow = z.object({
  learnerId: z.uuid(),
  name: z.string(),
  quizSlug: z.string(),
  startedAt: z.date(),
  submitted: z.int(),
  questions: z.int(),
});

/**
 * Attempts of learners of a course that were begun before then and are still open, the latest first.
 * A question of practice that is left open says little, so those are passed over.
 */
export function findLeftOpen(query: Query, before: Date) {
  return queryRows(currentDatabase(), openRow)`
    SELECT u.id AS "learnerId", u.name, a.quiz_slug AS "quizSlug", a.started_at AS "startedAt",
      (c.questions - a.open_items)::int AS submitted, c.questions
    FROM attempt a
    JOIN quiz z ON z.slug = a.quiz_slug AND z.kind = 'course'
    JOIN membership m ON m.course_id = a.course_id AND m.user_id = a.participant_id
      AND m.role = 'learner'
    JOIN person u ON u.id = m.user_id
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS questions FROM attempt_item i WHERE i.attempt_id = a.id
    ) c
    WHERE a.course_id = ${query.courseId}::uuid AND a.is_counted
      AND a.submitted_at IS NULL AND NOT a.is_set_aside
      AND a.started_at > ${query.since.toISOString()}::timestamptz
      AND a.started_at <= ${before.toISOString()}::timestamptz
    ORDER BY a.started_at DESC
    LIMIT ${query.limit}::int`;
}
