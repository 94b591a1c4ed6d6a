import "server-only";
import { setTimeout } from "node:timers/promises";
import { log } from "@/lib/platform/log";
import { type FoldedBatch, foldAttempts } from "../store/fold-attempts";

/** Few enough that a batch is short, and many enough that a long queue is soon done. */
export const BATCH = 500;

/** How long anybody waits for one batch, in milliseconds. */
const LIMIT_MS = 8000;

/** What became of a batch; "stuck" where it has not ended in time. */
export type CountedBatch = FoldedBatch | "stuck";

interface Batches {
  running?: Promise<CountedBatch> | undefined;
  next?: Promise<CountedBatch> | undefined;
}

declare global {
  // In every bundle of this process: one of them counts for all.
  var residualBatches: Batches | undefined;
}

/**
 * Counts the next attempts of the queue, in a batch that begins after the call: so it sees whatever was
 * written before. However many ask at once, this process has one batch under way, and with it one
 * connection; all who ask meanwhile share the one after it.
 *
 * A batch that hangs, such as on a connection that died without a word, is given up after a while: what
 * it does still counts or is undone as a whole, and whoever asks then begins another.
 *
 * @param size lines of the queue, unless somebody who asked before has said how many.
 */
export function nextBatch(size = BATCH): Promise<CountedBatch> {
  const batches = (globalThis.residualBatches ??= {});
  const begin = (): Promise<CountedBatch> => {
    batches.next = undefined;
    const batch = inTime(foldAttempts(size)).finally(() => {
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

async function inTime(batch: Promise<FoldedBatch>): Promise<CountedBatch> {
  const ended = new AbortController();
  const limit = setTimeout(LIMIT_MS, "stuck" as const, { signal: ended.signal });
  limit.catch(() => undefined);
  try {
    const done = await Promise.race([batch, limit]);
    if (done === "stuck") {
      log.warn("a batch of counting is given up: it has not ended in time", { ms: LIMIT_MS });
      batch.catch((error: unknown) => {
        log.warn("a batch of counting that was given up has failed", { reason: String(error) });
      });
    }
    return done;
  } finally {
    ended.abort();
  }
}
