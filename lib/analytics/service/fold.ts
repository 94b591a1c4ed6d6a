import "server-only";
import { setTimeout } from "node:timers/promises";
import { nextBatch } from "./next-batch";

/** Batches that a page counts itself before it shows what is counted so far. */
export const BATCHES_OF_A_PAGE = 10;

/** How long it is waited for another process that is counting, in milliseconds. */
const PATIENCE_MS = 3000;

/** How often it is looked whether the other has ended, in milliseconds. */
const LOOK_MS = 25;

/**
 * Counts all attempts that changed, as fast as it can. A report calls it before it reads, so that what
 * was submitted a second ago is in it.
 *
 * Where another process is counting it is waited for, without a connection, for a while.
 *
 * @param most batches after which it stops, for a page that should not wait.
 * @param patienceMs how long it waits for others altogether, in milliseconds.
 * @returns whether everything that was written before the call is counted; else a report says that
 * more is being counted.
 */
export async function fold(
  most = Number.POSITIVE_INFINITY,
  patienceMs = PATIENCE_MS,
): Promise<boolean> {
  const lookUntil = performance.now() + patienceMs;
  for (let batch = 0; batch < most;) {
    const done = await nextBatch();
    if (done === "all") return true;
    if (done === "stuck") return false;
    if (done === "some") batch += 1;
    else if (performance.now() < lookUntil) await setTimeout(LOOK_MS);
    else return false;
  }
  return false;
}
