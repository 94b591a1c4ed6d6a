import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import { LOOKED_AT } from "./desk-bounds";
import { FIRST_POST } from "./first-post";

const figuresRow = z.object({
  /** Of how many questions these figures are: at most a thousand. */
  asked: z.coerce.number(),
  answered: z.coerce.number(),
  /** In seconds; null where nothing was answered. */
  median: z.number().nullable(),
  decided: z.coerce.number(),
  withinDay: z.coerce.number(),
});
export type FiguresRow = z.infer<typeof figuresRow>;

/**
 * How fast staff first answered the questions that learners asked since a moment, the newest thousand
 * of them: the median over those that were answered, and how many were answered within 24 hours of
 * those that are at least that old.
 */
export async function findDeskFigures(
  courseId: string,
  since: Date,
  now: Date,
): Promise<FiguresRow> {
  const [row] = await queryRows(currentDatabase(), figuresRow)`
    SELECT count(*) AS asked, count(answered_at) AS answered,
      (percentile_cont(0.5) WITHIN GROUP (
        ORDER BY extract(epoch FROM answered_at - created_at)))::float8 AS median,
      count(*) FILTER (WHERE created_at <= ${now.toISOString()}::timestamptz - interval '1 day')
        AS decided,
      count(*) FILTER (WHERE created_at <= ${now.toISOString()}::timestamptz - interval '1 day'
        AND answered_at <= created_at + interval '1 day') AS "withinDay"
    FROM (
      SELECT t.created_at, t.answered_at
      FROM thread t ${FIRST_POST}
      WHERE t.course_id = ${courseId}::uuid AND t.kind = 'question'
        AND t.merged_into_id IS NULL
        -- What came with the product was answered by nobody of this staff.
        AND t.seed_key IS NULL AND t.created_at >= ${since.toISOString()}::timestamptz
        AND f.author_role = 'learner' AND f.hidden_at IS NULL
          AND (f.deleted_at IS NULL OR t.reply_count > 0)
      ORDER BY t.created_at DESC, t.id DESC LIMIT ${LOOKED_AT}
    ) asked`;
  return figuresRow.parse(row);
}
