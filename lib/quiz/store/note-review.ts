import "server-only";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import { z } from "zod";

/** Keeps when the explanations of a submitted answer were first opened; a later time changes nothing. */
export async function noteReview(
  { attemptId, position }: { readonly attemptId: string; readonly position: number },
  at: Date,
): Promise<void> {
  await queryRows(currentDatabase(), z.object({}))`
    UPDATE response r SET reviewed_at = ${at.toISOString()}::timestamptz
    FROM attempt_item i
    WHERE i.attempt_id = ${attemptId}::uuid AND i.position = ${position}::int AND r.item_id = i.id
      AND r.submitted_at IS NOT NULL AND r.reviewed_at IS NULL`;
}
