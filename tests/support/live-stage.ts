import { afterEach, beforeEach, vi } from "vitest";
import type { Database } from "@/lib/platform/database";
import { inTransaction } from "@/lib/platform/in-transaction";
import { currentLive, startLive } from "@/lib/platform/live-events/live";
import { tellLive } from "@/lib/platform/live-events/tell-live";
import { type LiveServer, serveLive } from "./live-http";
import { listenLive, type ListeningPage, until } from "./listen-live";

/** A server of live events, anew for every test, and the pages that listen to it. */
export interface LiveStage {
  /** A page that listens to a topic, and has caught up where it was let in. */
  readonly listen: (
    topic: string,
    from?: Parameters<typeof listenLive>[1],
  ) => Promise<ListeningPage>;
  /** The same without waiting until it has caught up. */
  readonly begin: (
    topic: string,
    from?: Parameters<typeof listenLive>[1],
  ) => Promise<ListeningPage>;
  readonly server: () => LiveServer;
  /** Ends the server with all that it has in memory. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** From now on nobody may see what she listens to. */
  readonly forbid: () => void;
}

/** Sets the stage before every test of a suite, and clears it afterwards. */
export function liveStage(database: () => Database): LiveStage {
  let isAllowed = true;
  let running: { server: LiveServer; stop: () => Promise<void> } | undefined;
  const pages: ListeningPage[] = [];
  const server = (): LiveServer => {
    if (running === undefined) throw new Error("The server runs only while a test does");
    return running.server;
  };
  const begin: LiveStage["begin"] = async (topic, from) => {
    const page = await listenLive(`${server().origin}/events?topic=${topic}`, from);
    pages.push(page);
    return page;
  };
  const stage: LiveStage = {
    begin,
    server,
    listen: async (topic, from) => {
      const page = await begin(topic, from);
      await until(page, () => page.heres() > 0 || page.status !== 200);
      return page;
    },
    stop: async () => {
      await running?.stop();
      running = undefined;
    },
    start: async () => {
      running = await serve(database(), () => isAllowed);
    },
    forbid: () => {
      isAllowed = false;
    },
  };
  beforeEach(async () => {
    isAllowed = true;
    await stage.start();
  });
  afterEach(async () => {
    vi.useRealTimers();
    for (const page of pages.splice(0)) page.close();
    await stage.stop();
  });
  return stage;
}

/** Tells of some events in one transaction. */
export const tell = (topic: string, ...kinds: readonly string[]): Promise<void> =>
  inTransaction(async (transaction) => {
    for (const kind of kinds) await tellLive({ topic, kind, data: { id: "7" } }, transaction);
  });

async function serve(database: Database, isAllowed: () => boolean) {
  const end = await startLive(database);
  const server = await serveLive(currentLive(), { isAllowed });
  return {
    server,
    stop: async () => {
      await end();
      await new Promise((resolve) => {
        server.server.close(resolve);
        server.server.closeIdleConnections();
      });
    },
  };
}
