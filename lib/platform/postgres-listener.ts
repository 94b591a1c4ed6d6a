import "server-only";
import pg from "pg";

/** How long to wait before a listener that lost its connection tries again. */
const RETRY_MS = 1000;

/**
 * Listens on a channel for as long as the process lives, over restarts of the database. Messages
 * sent while the connection is down are lost: who needs them all must read the tables again.
 *
 * @returns a function that stops listening.
 */
export async function listenPostgres(
  url: string,
  channel: string,
  onMessage: (payload: string) => void,
): Promise<() => Promise<void>> {
  let stopped = false;
  let client: pg.Client | undefined;

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString: url, keepAlive: true });
    client = fresh;
    let lost = false;
    const retry = (): void => {
      if (lost || stopped) return;
      lost = true;
      setTimeout(() => void connect(), RETRY_MS).unref();
    };
    fresh.on("error", retry);
    fresh.on("end", retry);
    fresh.on("notification", (message) => {
      if (message.channel === channel) onMessage(message.payload ?? "");
    });
    try {
      await fresh.connect();
      await fresh.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    } catch {
      retry();
    }
  };

  await connect();
  return async () => {
    stopped = true;
    await client?.end();
  };
}
