import "server-only";
import pg from "pg";
import type { Listener } from "./database";
import { log } from "./log";

/** How long to wait before a listener that lost its connection tries again. */
const RETRY_MS = 1000;

/** How long a silent connection is trusted before the kernel asks whether the other end is there. */
const SILENCE_MS = 10_000;

/**
 * Listens on a channel for as long as the process lives, over restarts of the database. Messages
 * sent while the connection is down are lost: who needs them all reads the tables again when told
 * that it stands again.
 *
 * @returns a function that stops listening.
 */
export async function listenPostgres(
  url: string,
  channel: string,
  { onMessage, onReconnect }: Listener,
): Promise<() => Promise<void>> {
  let isStopped = false;
  let client: pg.Client | undefined;

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({
      connectionString: url,
      keepAlive: true,
      keepAliveInitialDelayMillis: SILENCE_MS,
    });
    client = fresh;
    let isLost = false;
    const retry = (): void => {
      if (isLost || isStopped) return;
      isLost = true;
      // What is left of it is of no use, and may be half open.
      void fresh.end().catch(() => undefined);
      setTimeout(() => void reconnect(), RETRY_MS).unref();
    };
    fresh.on("error", retry);
    fresh.on("end", retry);
    fresh.on("notification", (message) => {
      if (message.channel === channel) onMessage(message.payload ?? "");
    });
    try {
      await fresh.connect();
      await fresh.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      retry();
      throw error;
    }
  };

  const reconnect = async (): Promise<void> => {
    if (isStopped) return;
    try {
      await connect();
    } catch {
      // It tries again by itself.
      return;
    }
    log.info("the database is listened to again", { channel });
    onReconnect();
  };

  // Whoever misses the first connection is told of the second.
  await connect().catch(() => undefined);
  return async () => {
    isStopped = true;
    await client?.end().catch(() => undefined);
  };
}
