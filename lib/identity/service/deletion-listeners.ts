import "server-only";
import { Fault } from "@/lib/platform/errors";
import type { Transaction } from "@/lib/platform/transaction";

/** Deletes what another feature keeps of an account, in the transaction that deletes the account. */
type Listener = (userId: string, transaction: Transaction) => Promise<void>;

declare global {
  // The start-up code and the pages that Next bundles have modules of their own.
  var residualDeletionListeners: readonly Listener[] | undefined;
}

/**
 * Says what else goes when an account is deleted. Features build on identity and not the other way
 * round, so the start-up code hands their parts in here.
 */
export function listenToDeletions(listeners: readonly Listener[]): void {
  globalThis.residualDeletionListeners = listeners;
}

/** Lets everybody delete their part; what fails leaves the whole account as it was. */
export async function deleteElsewhere(userId: string, transaction: Transaction): Promise<void> {
  const listeners = globalThis.residualDeletionListeners;
  if (listeners === undefined) {
    throw new Fault("internal", "internal", "Nobody said what goes with an account");
  }
  for (const deleteTheirs of listeners) await deleteTheirs(userId, transaction);
}
