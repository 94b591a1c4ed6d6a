import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";

const figuresRow = z.object({
  answered: z.coerce.number(),
  /** In seconds; null where nothing was answered. */
  median: z.number().nullable(),
  decided: z.coerce.number(),
  withinDay: z.coerce.number(),
});
export type FiguresRow = z.infer<typeof figuresRow>;

/**
 * How fast staff first answered the questions that learners asked since a moment: the median over
 * those that were answered, and how many were answered within 24 hours of those that are at least
 * that old.
 */
export async function findDeskFigures(
  courseId: string,
  since: Date,
  now: Date,
): Promise<FiguresRow> {
  const [row] = await queryRows(currentDatabase(), figuresRow)`
    SELECT count(*) FILTER (WHERE t.answered_at IS NOT NULL) AS answered,
      (percentile_cont(0.5) WITHIN GROUP (
        ORDER BY extract(epoch FROM t.answered_at - t.created_at)))::float8 AS median,
      count(*) FILTER (WHERE t.created_at <= ${now.toISOString()}::timestamptz - interval '1 day')
        AS decided,
      count(*) FILTER (WHERE t.created_at <= ${now.toISOString()}::timestamptz - interval '1 day'
        AND t.answered_at <= t.created_at + interval '1 day') AS "withinDay"
    FROM thread t
    JOIN post f ON f.thread_id = t.id AND f.number = 1 AND f.author_role = 'learner'
    WHERE t.course_id = ${courseId}::uuid AND t.kind = 'question' AND t.merged_into_id IS NULL
      -- What came with the product was answered by nobody of this staff.
      AND t.seed_key IS NULL AND t.created_at >= ${since.toISOString()}::timestamptz
      AND f.hidden_at IS NULL AND (f.deleted_at IS NULL OR t.reply_count > 0)`;
  return figuresRow.parse(row);
}
