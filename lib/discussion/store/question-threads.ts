import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";

/** A question in a course. */
interface Place {
  readonly courseId: string;
  readonly questionId: string;
}

const countRow = z.object({
  choiceKey: z.string().nullable(),
  threads: z.int(),
  open: z.int(),
});

const openRow = z.object({
  id: z.uuid(),
  title: z.string(),
  choiceKey: z.string().nullable(),
  waitingSince: z.date().nullable(),
});

/** How many threads there are about a question, by choice, as peers see them. */
export function countQuestionThreads({ courseId, questionId }: Place) {
  return queryRows(currentDatabase(), countRow)`
    SELECT t.choice_key AS "choiceKey", count(*)::int AS threads,
      (count(*) FILTER (WHERE t.kind = 'question' AND t.resolved_at IS NULL))::int AS open
    FROM thread t
    JOIN post f ON f.thread_id = t.id AND f.number = 1 AND f.hidden_at IS NULL
      AND (f.deleted_at IS NULL OR t.reply_count > 0)
    WHERE t.course_id = ${courseId}::uuid AND t.question_id = ${questionId}
      AND t.merged_into_id IS NULL
    GROUP BY t.choice_key
    ORDER BY count(*) DESC, t.choice_key`;
}

/** Open threads about a question, those that have waited longest first. */
export function listOpenThreads({ courseId, questionId }: Place, limit: number) {
  return queryRows(currentDatabase(), openRow)`
    SELECT t.id, t.title, t.choice_key AS "choiceKey", t.waiting_since AS "waitingSince"
    FROM thread t
    JOIN post f ON f.thread_id = t.id AND f.number = 1 AND f.hidden_at IS NULL
      AND (f.deleted_at IS NULL OR t.reply_count > 0)
    WHERE t.course_id = ${courseId}::uuid AND t.question_id = ${questionId}
      AND t.merged_into_id IS NULL AND t.kind = 'question' AND t.resolved_at IS NULL
    ORDER BY t.waiting_since NULLS LAST, t.last_active_at DESC, t.id
    LIMIT ${limit}::int`;
}
