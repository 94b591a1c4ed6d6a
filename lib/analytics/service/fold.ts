import "server-only";
import { foldAttempts } from "../store/fold-attempts";

/** Few enough that a fold is short, and many enough that a long queue is soon done. */
const BATCH = 500;

/**
 * Counts all attempts that changed. A report calls it before it reads, so that what was submitted a
 * second ago is in it; a timer calls it so that there is little left for the report to do.
 *
 * @param most batches after which it stops, for a page that should not wait.
 * @returns whether nothing is left to count.
 */
export async function fold(most = Number.POSITIVE_INFINITY): Promise<boolean> {
  for (let batch = 0; batch < most; batch += 1) {
    if ((await foldAttempts(BATCH)) < BATCH) return true;
  }
  return false;
}
