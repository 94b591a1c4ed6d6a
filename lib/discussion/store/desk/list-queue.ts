import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import { sqlPart } from "@/lib/platform/statement";
import type { QueueCursor } from "../../desk/queue-cursor";
import { threadKindSchema } from "../../schema";
import { FIRST_POST } from "./first-post";

const queuedRow = z.object({
  id: z.uuid(),
  kind: threadKindSchema,
  title: z.string(),
  questionTitle: z.string().nullable(),
  quizTitle: z.string().nullable(),
  choiceKey: z.string().nullable(),
  replyCount: z.int(),
  /** Since when it waits; of what was answered, when it was last active. */
  since: z.date(),
  /** Who is at it, where the claim still holds. */
  claimedBy: z.uuid().nullable(),
  claimerName: z.string().nullable(),
});
export type QueuedThread = z.infer<typeof queuedRow>;

/** Which threads of a course, from where on. */
export interface QueueQuery {
  readonly courseId: string;
  readonly questionId: string | null;
  readonly choiceKey: string | null;
  readonly after: QueueCursor;
  /** Claims from before have run out. */
  readonly claimsSince: Date;
  readonly limit: number;
}

/**
 * Threads that wait for staff, the oldest first: all of them, those without any reply, or those that
 * somebody claimed. What its author deleted before anybody answered, and what staff have hidden,
 * waits no more.
 */
export async function listWaiting(
  query: QueueQuery,
  which: { readonly isUnanswered: boolean; readonly claimedBy: string | null },
): Promise<readonly QueuedThread[]> {
  const { courseId, questionId, choiceKey, after, claimsSince, limit } = query;
  return queryRows(currentDatabase(), queuedRow)`
    SELECT t.id, t.kind, t.title, q.title AS "questionTitle", z.title AS "quizTitle",
      t.choice_key AS "choiceKey", t.reply_count AS "replyCount", t.waiting_since AS "since",
      CASE WHEN t.claimed_at > ${claimsSince.toISOString()}::timestamptz THEN t.claimed_by END
        AS "claimedBy",
      u.name AS "claimerName"
    FROM thread t
    ${FIRST_POST}
    LEFT JOIN person u ON u.id = t.claimed_by
    LEFT JOIN quiz z ON z.slug = t.quiz_slug
    LEFT JOIN question q ON q.id = t.question_id
    WHERE t.course_id = ${courseId}::uuid
      AND t.waiting_since IS NOT NULL AND t.merged_into_id IS NULL
      AND (t.waiting_since, t.id) > (${after.since.toISOString()}::timestamptz, ${after.id}::uuid)
      AND f.hidden_at IS NULL AND (f.deleted_at IS NULL OR t.reply_count > 0)
      AND ${which.isUnanswered ? sqlPart`t.reply_count = 0` : sqlPart`true`}
      AND ${
        which.claimedBy === null
          ? sqlPart`true`
          : sqlPart`t.claimed_by = ${which.claimedBy}::uuid
              AND t.claimed_at > ${claimsSince.toISOString()}::timestamptz`
      }
      AND ${questionId === null ? sqlPart`true` : sqlPart`t.question_id = ${questionId}::text`}
      AND (${choiceKey}::text IS NULL OR t.choice_key = ${choiceKey}::text)
    ORDER BY t.waiting_since, t.id
    LIMIT ${limit}::int`;
}

/** Questions that staff have answered and nobody has marked resolved, the longest silent first. */
export async function listAnswered(query: QueueQuery): Promise<readonly QueuedThread[]> {
  const { courseId, questionId, choiceKey, after, limit } = query;
  return queryRows(currentDatabase(), queuedRow)`
    -- A limit in figures, which is known when a statement for every limit is planned.
    WITH found AS (
      SELECT t.id, t.kind, t.title, t.question_id, t.quiz_slug, t.choice_key, t.reply_count,
        t.last_active_at
      FROM thread t
      ${FIRST_POST}
      WHERE t.course_id = ${courseId}::uuid AND t.merged_into_id IS NULL AND t.kind = 'question'
        AND t.waiting_since IS NULL AND t.answered_at IS NOT NULL AND t.resolved_at IS NULL
        AND (t.last_active_at, t.id) > (${after.since.toISOString()}::timestamptz, ${after.id}::uuid)
        AND f.hidden_at IS NULL
        AND (${questionId}::text IS NULL OR t.question_id = ${questionId}::text)
        AND (${choiceKey}::text IS NULL OR t.choice_key = ${choiceKey}::text)
      ORDER BY t.last_active_at, t.id
      LIMIT 100
    ), page AS (
      SELECT * FROM found LIMIT ${limit}::int
    )
    SELECT t.id, t.kind, t.title, q.title AS "questionTitle", z.title AS "quizTitle",
      t.choice_key AS "choiceKey", t.reply_count AS "replyCount", t.last_active_at AS "since",
      NULL::uuid AS "claimedBy", NULL::text AS "claimerName"
    FROM page t
    LEFT JOIN quiz z ON z.slug = t.quiz_slug
    LEFT JOIN question q ON q.id = t.question_id
    ORDER BY t.last_active_at, t.id`;
}
