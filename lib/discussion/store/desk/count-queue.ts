import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import { type SqlPart, sqlPart } from "@/lib/platform/statement";
import { COUNTED, LOOKED_AT } from "./desk-bounds";
import { FIRST_POST } from "./first-post";

const countsRow = z.object({
  waiting: z.int(),
  unanswered: z.int(),
  mine: z.int(),
  flagged: z.int(),
  answered: z.int(),
  oldest: z.date().nullable(),
});
export type QueueCounts = z.infer<typeof countsRow>;

/**
 * How much stands under each tab of a course's desk, each counted up to one more than are told, and
 * since when the oldest thread waits.
 */
export async function countQueue(
  courseId: string,
  readerId: string,
  claimsSince: Date,
): Promise<QueueCounts> {
  const waiting = (which: SqlPart): SqlPart => sqlPart`
    FROM thread t ${FIRST_POST}
    WHERE t.course_id = ${courseId}::uuid AND t.waiting_since IS NOT NULL
      AND t.merged_into_id IS NULL AND f.hidden_at IS NULL
      AND (f.deleted_at IS NULL OR t.reply_count > 0) AND ${which}`;
  const [row] = await queryRows(currentDatabase(), countsRow)`
    SELECT ${count(waiting(sqlPart`true`))} AS waiting,
      ${count(waiting(sqlPart`t.reply_count = 0`))} AS unanswered,
      ${count(
        waiting(sqlPart`t.claimed_by = ${readerId}::uuid
          AND t.claimed_at > ${claimsSince.toISOString()}::timestamptz`),
      )} AS mine,
      (SELECT count(*)::int FROM (SELECT DISTINCT g.post_id FROM flag g
        JOIN post p ON p.id = g.post_id JOIN thread s ON s.id = p.thread_id
        WHERE g.settled_at IS NULL AND s.course_id = ${courseId}::uuid
        LIMIT ${COUNTED}) counted) AS flagged,
      ${count(sqlPart`FROM thread t ${FIRST_POST}
        WHERE t.course_id = ${courseId}::uuid AND t.merged_into_id IS NULL AND t.kind = 'question'
          AND t.waiting_since IS NULL AND t.answered_at IS NOT NULL AND t.resolved_at IS NULL
          AND f.hidden_at IS NULL`)} AS answered,
      (SELECT t.waiting_since ${waiting(sqlPart`true`)}
        ORDER BY t.waiting_since, t.id LIMIT 1) AS oldest`;
  return countsRow.parse(row);
}

const count = (from: SqlPart): SqlPart =>
  sqlPart`(SELECT count(*)::int FROM (SELECT ${from} LIMIT ${COUNTED}) counted)`;

const aboutRow = z.object({
  questionId: z.string(),
  questionTitle: z.string().nullable(),
  choiceKey: z.string().nullable(),
  count: z.coerce.number(),
});
export type QueueAbout = z.infer<typeof aboutRow>;

/**
 * The questions and choices that the thousand threads are about that have waited longest, the most
 * asked of these first.
 */
export async function listQueueAbouts(
  courseId: string,
  limit: number,
): Promise<readonly QueueAbout[]> {
  return queryRows(currentDatabase(), aboutRow)`
    SELECT t.question_id AS "questionId", q.title AS "questionTitle",
      t.choice_key AS "choiceKey", count(*) AS count
    FROM (
      SELECT w.question_id, w.choice_key FROM thread w
      WHERE w.course_id = ${courseId}::uuid AND w.question_id IS NOT NULL
        AND w.waiting_since IS NOT NULL AND w.merged_into_id IS NULL
      ORDER BY w.waiting_since, w.id LIMIT ${LOOKED_AT}
    ) t
    LEFT JOIN question q ON q.id = t.question_id
    GROUP BY GROUPING SETS ((t.question_id, q.title), (t.question_id, q.title, t.choice_key))
    HAVING GROUPING(t.choice_key) = 1 OR t.choice_key IS NOT NULL
    ORDER BY sum(count(*)) OVER (PARTITION BY t.question_id) DESC, t.question_id,
      t.choice_key NULLS FIRST
    LIMIT ${limit}::int`;
}
