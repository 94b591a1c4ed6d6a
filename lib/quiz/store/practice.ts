import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";

const earlierRow = z.object({ full: z.boolean(), submittedAt: z.date() });

/**
 * What a participant submitted on a question before a moment, in any quiz and on any numbers: when,
 * and whether it earned the full mark. The latest first.
 */
export async function listEarlierSubmissions(
  participantId: string,
  questionId: string,
  before: Date,
): Promise<readonly z.infer<typeof earlierRow>[]> {
  return queryRows(currentDatabase(), earlierRow)`
    SELECT r.mark_numerator = r.mark_denominator AS full, r.submitted_at AS "submittedAt"
    FROM attempt a
    JOIN attempt_item i ON i.attempt_id = a.id
    JOIN variant v ON v.id = i.variant_id
    JOIN question_version q ON q.id = v.version_id
    JOIN response r ON r.item_id = i.id
    WHERE a.participant_id = ${participantId}::uuid AND q.question_id = ${questionId}
      AND r.submitted_at < ${before.toISOString()}::timestamptz
    ORDER BY r.submitted_at DESC`;
}
