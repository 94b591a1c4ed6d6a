import "server-only";
import { type FoldedBatch, foldAttempts } from "../store/fold-attempts";

/** Few enough that a batch is short, and many enough that a long queue is soon done. */
export const BATCH = 500;

interface Batches {
  running?: Promise<FoldedBatch> | undefined;
  next?: Promise<FoldedBatch> | undefined;
}

declare global {
  // In every bundle of this process: one of them counts for all.
  var residualBatches: Batches | undefined;
}

/**
 * Counts the next attempts of the queue, in a batch that begins after the call: so it sees whatever was
 * written before. However many ask at once, this process has one batch under way, and with it one
 * connection; all who ask meanwhile share the one after it.
 */
export function nextBatch(): Promise<FoldedBatch> {
  const batches = (globalThis.residualBatches ??= {});
  const begin = (): Promise<FoldedBatch> => {
    batches.next = undefined;
    const batch = foldAttempts(BATCH).finally(() => {
      batches.running = undefined;
    });
    batches.running = batch;
    return batch;
  };
  if (batches.next !== undefined) return batches.next;
  if (batches.running === undefined) return begin();
  batches.next = batches.running.then(begin, begin);
  return batches.next;
}
