import "server-only";
import { setTimeout } from "node:timers/promises";
import { findNewestChange } from "../store/find-newest-change";
import { BATCH, nextBatch } from "./next-batch";

/** Lines of the queue in a batch while learners submit, so that whoever waits for it waits shortly. */
const SHORT_BATCH = 100;

/** How much longer than a batch took it then rests: counting gets a twentieth of the time. */
const REST = 19;

/** So long nothing must have come in before nobody is thought to submit, in milliseconds. */
const QUIET_MS = 5000;

/**
 * Counts what changed so that there is little left for a report to do, and gives way to learners: it is
 * work without a deadline, since every report counts what is left before it reads. While attempts come
 * in it takes a short batch at a time and rests in between; once none has come for a while, it counts
 * what is left without a rest.
 *
 * @param stop ends it after the batch that is under way.
 */
export async function countInBackground(stop: AbortSignal): Promise<void> {
  let newest = await findNewestChange();
  let quietFrom = performance.now() + QUIET_MS;
  while (!stop.aborted) {
    const begun = performance.now();
    const isQuiet = begun >= quietFrom;
    if ((await nextBatch(isQuiet ? BATCH : SHORT_BATCH)) !== "some") return;
    const took = performance.now() - begun;
    if (!isQuiet) await rest(REST * took, stop);
    const latest = await findNewestChange();
    if (latest !== newest) quietFrom = performance.now() + QUIET_MS;
    newest = latest;
  }
}

/** Waits, but no longer than until it is stopped. */
async function rest(ms: number, stop: AbortSignal): Promise<void> {
  try {
    await setTimeout(ms, undefined, { signal: stop });
  } catch (error) {
    if (!stop.aborted) throw error;
  }
}
