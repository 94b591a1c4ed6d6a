import "server-only";
import { type Clock, systemClock } from "@/lib/platform/clock";
import { log } from "@/lib/platform/log";
import { listUnfinishedCorrections } from "../store/corrections";
import { regradeBatch } from "../store/regrade-batch";
import { tellOfCorrection } from "./correction-listeners";

/** Answers a transaction: short enough to let others in between, on a database with one connection. */
export const REGRADE_BATCH = 500;

declare global {
  // The start-up code and the pages that Next bundles have modules of their own.
  var residualRegrades: Map<string, Promise<void>> | undefined;
}

const running = () => (globalThis.residualRegrades ??= new Map<string, Promise<void>>());

/**
 * Marks what is left of a correction or its revert anew; where this process is at it already, that
 * goes on.
 *
 * @returns when it has ended; it fails where that did.
 */
export function runRegrade(id: string, clock: Clock = systemClock): Promise<void> {
  const before = running().get(id);
  if (before !== undefined) return before;
  const run = regradeAll(id, clock).finally(() => running().delete(id));
  running().set(id, run);
  return run;
}

async function regradeAll(id: string, clock: Clock): Promise<void> {
  while (await regradeBatch(id, REGRADE_BATCH, clock.now(), tellOfCorrection)) {
    // Requests that wait come first.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/**
 * Goes on with the regrades that the end of a process interrupted, this one's or another's. One that
 * fails is logged and tried again the next time; it keeps no other from its end.
 */
export async function resumeRegrades(clock: Clock = systemClock): Promise<void> {
  for (const id of await listUnfinishedCorrections()) {
    try {
      await runRegrade(id, clock);
    } catch (error) {
      log.error(`the regrade of the correction ${id} failed`, error);
    }
  }
}
