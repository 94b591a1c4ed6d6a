import "server-only";
import { Fault } from "@/lib/platform/errors";
import type { Transaction } from "@/lib/platform/transaction";
import type { FinishedRegrade } from "../store/regrade-batch";

/** What another feature does when all marks of a correction, or of its revert, have been moved. */
type Listener = (finished: FinishedRegrade, transaction: Transaction) => Promise<void>;

declare global {
  // The start-up code and the pages that Next bundles have modules of their own.
  var residualCorrectionListeners: readonly Listener[] | undefined;
}

/**
 * Says who hears of corrections. Features build on the quiz and not the other way round, so the
 * start-up code hands their parts in here.
 */
export function listenToCorrections(listeners: readonly Listener[]): void {
  globalThis.residualCorrectionListeners = listeners;
}

/** Lets everybody hear of a correction, in the transaction that ends it: it does not end where one fails. */
export async function tellOfCorrection(
  finished: FinishedRegrade,
  transaction: Transaction,
): Promise<void> {
  const listeners = globalThis.residualCorrectionListeners;
  if (listeners === undefined) {
    throw new Fault("internal", "internal", "Nobody said who hears of corrections");
  }
  for (const hear of listeners) await hear(finished, transaction);
}
