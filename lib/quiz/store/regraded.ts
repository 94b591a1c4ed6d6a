import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import type { AttemptPlace } from "./start-attempt";

/** The positions in an attempt whose marks are higher by a correction that stands. */
export async function findRegradedPositions(attemptId: string): Promise<readonly number[]> {
  const rows = await queryRows(currentDatabase(), z.object({ position: z.int() }))`
    SELECT DISTINCT i.position
    FROM attempt_item i
    JOIN regrade g ON g.item_id = i.id AND NOT g.is_revert
    JOIN key_correction k ON k.id = g.correction_id AND k.reverted_at IS NULL
    WHERE i.attempt_id = ${attemptId}::uuid
    ORDER BY 1`;
  return rows.map(({ position }) => position);
}

/** Which attempts at a quiz have marks that are higher by a correction that stands. */
export async function findRegradedAttempts(place: AttemptPlace): Promise<readonly string[]> {
  const rows = await queryRows(currentDatabase(), z.object({ id: z.uuid() }))`
    SELECT DISTINCT a.id
    FROM attempt a
    JOIN attempt_item i ON i.attempt_id = a.id
    JOIN regrade g ON g.item_id = i.id AND NOT g.is_revert
    JOIN key_correction k ON k.id = g.correction_id AND k.reverted_at IS NULL
    WHERE a.participant_id = ${place.participantId}::uuid
      AND a.course_id = ${place.courseId}::uuid AND a.quiz_slug = ${place.quizSlug}`;
  return rows.map(({ id }) => id);
}
