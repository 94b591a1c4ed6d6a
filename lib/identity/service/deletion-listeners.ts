import "server-only";
import { Fault } from "@/lib/platform/errors";
import type { Transaction } from "@/lib/platform/transaction";

/** Deletes what another feature keeps of an account, in the transaction that deletes the account. */
type Listener = (userId: string, transaction: Transaction) => Promise<void>;

/**
 * Why another feature cannot do without an account yet, in a sentence for whose it is that says what
 * to do first; null where nothing speaks against its end.
 */
type Objector = (userId: string, transaction: Transaction) => Promise<string | null>;

declare global {
  // The start-up code and the pages that Next bundles have modules of their own.
  var residualDeletionListeners: readonly Listener[] | undefined;
  var residualDeletionObjectors: readonly Objector[] | undefined;
}

/**
 * Says what else goes when an account is deleted. Features build on identity and not the other way
 * round, so the start-up code hands their parts in here.
 *
 * @param objectors who is asked before anything goes.
 */
export function listenToDeletions(
  listeners: readonly Listener[],
  objectors: readonly Objector[] = [],
): void {
  globalThis.residualDeletionListeners = listeners;
  globalThis.residualDeletionObjectors = objectors;
}

/** The first objection to the end of an account; null where there is none. */
export async function objectionToDeletion(
  userId: string,
  transaction: Transaction,
): Promise<string | null> {
  for (const objectTo of globalThis.residualDeletionObjectors ?? []) {
    const objection = await objectTo(userId, transaction);
    if (objection !== null) return objection;
  }
  return null;
}

/** Lets everybody delete their part; what fails leaves the whole account as it was. */
export async function deleteElsewhere(userId: string, transaction: Transaction): Promise<void> {
  const listeners = globalThis.residualDeletionListeners;
  if (listeners === undefined) {
    throw new Fault("internal", "internal", "Nobody said what goes with an account");
  }
  for (const deleteTheirs of listeners) await deleteTheirs(userId, transaction);
}
