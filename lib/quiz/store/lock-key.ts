import "server-only";
import type { Transaction } from "@/lib/platform/transaction";

/**
 * Waits for every submission of a question in a course that is being stored, and holds those up that
 * come after, until the transaction ends. The number is the one that the trigger on `response` takes.
 */
export async function lockKey(
  courseId: string,
  questionId: string,
  transaction: Transaction,
): Promise<void> {
  await transaction.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(${courseId}::uuid::text || ${questionId}, 0))`;
}
