import "server-only";
import type { Transaction } from "@/lib/platform/transaction";

/** Deletes a participant with her attempts and answers; does nothing where there is none. */
export async function deleteAttempts(
  participantId: string,
  transaction: Transaction,
): Promise<void> {
  await transaction.attempt.deleteMany({ where: { participantId } });
  await transaction.participant.deleteMany({ where: { id: participantId } });
}
