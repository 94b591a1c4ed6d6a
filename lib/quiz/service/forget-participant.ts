import "server-only";
import type { Transaction } from "@/lib/platform/transaction";
import { deleteAttempts } from "../store/delete-attempts";

/** Whoever deletes her account takes her attempts with it: no statistic counts them any more. */
export const forgetParticipant = (userId: string, transaction: Transaction): Promise<void> =>
  deleteAttempts(userId, transaction);
