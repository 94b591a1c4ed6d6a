import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";

const countsRow = z.object({
  waiting: z.coerce.number(),
  unanswered: z.coerce.number(),
  mine: z.coerce.number(),
  flagged: z.coerce.number(),
  answered: z.coerce.number(),
  oldest: z.date().nullable(),
});
export type QueueCounts = z.infer<typeof countsRow>;

/** How much stands under each tab of a course's desk, and since when the oldest thread waits. */
export async function countQueue(
  courseId: string,
  readerId: string,
  claimsSince: Date,
): Promise<QueueCounts> {
  const [row] = await queryRows(currentDatabase(), countsRow)`
    SELECT count(*) AS waiting,
      count(*) FILTER (WHERE t.reply_count = 0) AS unanswered,
      count(*) FILTER (WHERE t.claimed_by = ${readerId}::uuid
        AND t.claimed_at > ${claimsSince.toISOString()}::timestamptz) AS mine,
      (SELECT count(DISTINCT g.post_id) FROM flag g
        JOIN post p ON p.id = g.post_id JOIN thread s ON s.id = p.thread_id
        WHERE g.settled_at IS NULL AND s.course_id = ${courseId}::uuid) AS flagged,
      (SELECT count(*) FROM thread d JOIN post g ON g.thread_id = d.id AND g.number = 1
        WHERE d.course_id = ${courseId}::uuid AND d.merged_into_id IS NULL AND d.kind = 'question'
          AND d.waiting_since IS NULL AND d.answered_at IS NOT NULL AND d.resolved_at IS NULL
          AND g.hidden_at IS NULL) AS answered,
      min(t.waiting_since) AS oldest
    FROM thread t
    JOIN post f ON f.thread_id = t.id AND f.number = 1
    WHERE t.course_id = ${courseId}::uuid
      AND t.waiting_since IS NOT NULL AND t.merged_into_id IS NULL
      AND f.hidden_at IS NULL AND (f.deleted_at IS NULL OR t.reply_count > 0)`;
  return countsRow.parse(row);
}

const aboutRow = z.object({
  questionId: z.string(),
  questionTitle: z.string().nullable(),
  choiceKey: z.string().nullable(),
  count: z.coerce.number(),
});
export type QueueAbout = z.infer<typeof aboutRow>;

/** The questions and choices that the waiting threads are about, the most asked first. */
export async function listQueueAbouts(
  courseId: string,
  limit: number,
): Promise<readonly QueueAbout[]> {
  return queryRows(currentDatabase(), aboutRow)`
    SELECT t.question_id AS "questionId", q.title AS "questionTitle",
      t.choice_key AS "choiceKey", count(*) AS count
    FROM thread t
    LEFT JOIN question q ON q.id = t.question_id
    WHERE t.course_id = ${courseId}::uuid AND t.question_id IS NOT NULL
      AND t.waiting_since IS NOT NULL AND t.merged_into_id IS NULL
    GROUP BY GROUPING SETS ((t.question_id, q.title), (t.question_id, q.title, t.choice_key))
    HAVING GROUPING(t.choice_key) = 1 OR t.choice_key IS NOT NULL
    ORDER BY sum(count(*)) OVER (PARTITION BY t.question_id) DESC, t.question_id,
      t.choice_key NULLS FIRST
    LIMIT ${limit}::int`;
}
