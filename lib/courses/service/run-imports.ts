import "server-only";
import { type Clock, systemClock } from "@/lib/platform/clock";
import { log } from "@/lib/platform/log";
import { importBatch } from "../store/import-batch";
import { listUnfinished } from "../store/roster-imports";

/** Lines a transaction: short enough to let others in between, on a database with one connection. */
const BATCH = 500;

declare global {
  // The start-up code and the pages that Next bundles have modules of their own.
  var residualImports: Map<string, Promise<void>> | undefined;
}

const running = () => (globalThis.residualImports ??= new Map<string, Promise<void>>());

/**
 * Imports what is left of a confirmed roster, in the background; where this process is at it already,
 * that goes on. What fails is logged, and goes on at the next look at the import or the next start.
 *
 * @returns when it has ended, well or not.
 */
export function runImport(id: string, clock: Clock = systemClock): Promise<void> {
  const before = running().get(id);
  if (before !== undefined) return before;
  const run = importAll(id, clock)
    .catch((error: unknown) => {
      log.error("an import of a roster stopped", error);
    })
    .finally(() => running().delete(id));
  running().set(id, run);
  return run;
}

/** Goes on with the imports that the end of the process before interrupted. */
export async function resumeImports(): Promise<void> {
  for (const id of await listUnfinished()) void runImport(id);
}

async function importAll(id: string, clock: Clock): Promise<void> {
  while (await importBatch(id, BATCH, clock.now())) {
    // Requests that wait come first.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
