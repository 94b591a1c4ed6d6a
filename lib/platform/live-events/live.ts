import "server-only";
import type { Database } from "@/lib/platform/database";
import { Fault } from "@/lib/platform/errors";
import { type LiveHub, openHub } from "./live-hub";
import { type OpenStreams, openStreams } from "./open-streams";

/** What a process has for live events. */
export interface Live {
  readonly hub: LiveHub;
  readonly streams: OpenStreams;
}

declare global {
  // The start-up code and the routes are in bundles of their own.
  var residualLive: Live | undefined;
}

/**
 * Begins to listen to the database's live events, once in a process.
 *
 * @returns a function that ends all streams and the listening; for the shutdown's stage `streams`.
 */
export async function startLive(
  database: Pick<Database, "rows" | "listen">,
): Promise<() => Promise<void>> {
  const live = { hub: await openHub(database), streams: openStreams() };
  globalThis.residualLive = live;
  return async () => {
    live.streams.close();
    await live.hub.close();
  };
}

/**
 * What this process has for live events.
 *
 * @throws {Fault} `database-closed` before `startLive`.
 */
export function currentLive(): Live {
  if (globalThis.residualLive === undefined) {
    throw new Fault("database-closed", "internal", "Live events were asked before they began");
  }
  return globalThis.residualLive;
}
