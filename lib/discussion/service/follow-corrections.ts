import "server-only";
import type { Transaction } from "@/lib/platform/transaction";
import { notifyOfCorrection } from "../store/notify-corrected";

/** A correction of a key, or its revert, whose marks have all been moved. */
interface Finished {
  readonly correctionId: string;
  readonly isRevert: boolean;
  readonly by: string | null;
  readonly participantIds: readonly string[];
  readonly now: Date;
}

/** Everybody whose answers a correction is about finds a line in her inbox, and one when it is withdrawn. */
export const tellLearners = (
  { isRevert, by, ...finished }: Finished,
  transaction: Transaction,
): Promise<void> =>
  notifyOfCorrection(
    { ...finished, kind: isRevert ? "correction-withdrawn" : "key-corrected", actorId: by },
    transaction,
  );
