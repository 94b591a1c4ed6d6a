import "server-only";
import { z } from "zod";
import { db } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";

/** How many questions the participant's attempt has; 0 where she has no such attempt. */
export async function countItems(attemptId: string, participantId: string): Promise<number> {
  const [row] = await queryRows(db(), z.object({ count: z.int() }))`
    SELECT count(*)::int AS count
    FROM attempt a JOIN attempt_item i ON i.attempt_id = a.id
    WHERE a.id = ${attemptId}::uuid AND a.participant_id = ${participantId}::uuid`;
  return row?.count ?? 0;
}

/** Whether a question of the participant's attempt has a choice by this key. */
export async function hasChoice(
  attemptId: string,
  participantId: string,
  position: number,
  choice: string,
): Promise<boolean> {
  const rows = await queryRows(db(), z.object({ there: z.int() }))`
    SELECT 1 AS there
    FROM attempt a
      JOIN attempt_item i ON i.attempt_id = a.id
      JOIN variant v ON v.id = i.variant_id
      JOIN question_version q ON q.id = v.version_id
    WHERE a.id = ${attemptId}::uuid AND a.participant_id = ${participantId}::uuid
      AND i.position = ${position} AND ${choice} = ANY (q.choice_keys)`;
  return rows.length > 0;
}

/** Whether there is a quiz by this name. */
export async function hasQuiz(slug: string): Promise<boolean> {
  return (await db().quiz.findUnique({ where: { slug }, select: { slug: true } })) !== null;
}
