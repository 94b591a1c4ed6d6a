import "server-only";
import type { Transaction } from "@/lib/platform/transaction";
import type { CorrectionNoticeKind } from "../notice";

/** A correction, or its revert, and whom it is about. */
interface Corrected {
  readonly kind: CorrectionNoticeKind;
  readonly correctionId: string;
  /** Guests among them have no inbox. */
  readonly participantIds: readonly string[];
  /** Who did it, and is not told. */
  readonly actorId: string | null;
  readonly now: Date;
}

/**
 * Puts one line into the inbox of each whose answers a correction is about, however many answers and
 * however often it is asked. Accounts that are being deleted are waited for, and passed over.
 */
export async function notifyOfCorrection(
  { kind, correctionId, participantIds, actorId, now }: Corrected,
  transaction: Transaction,
): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO notification (id, user_id, kind, correction_id, at)
    SELECT gen_random_uuid(), u.id, ${kind}, ${correctionId}::uuid, ${now.toISOString()}::timestamptz
    FROM (
      SELECT id FROM person
      WHERE id = ANY (${[...participantIds]}::uuid[]) AND id IS DISTINCT FROM ${actorId}::uuid
      ORDER BY id FOR KEY SHARE
    ) u
    ON CONFLICT DO NOTHING`;
}
