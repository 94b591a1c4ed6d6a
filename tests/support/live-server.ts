import { z } from "zod";
import { adoptDatabase, openDatabase } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { currentLive, startLive } from "@/lib/platform/live-events/live";
import { migrate } from "@/lib/platform/migrate";
import { closeStage, onShutdown } from "@/lib/platform/shutdown";
import { serveLive } from "./live-http";

/**
 * A server of live events as a process of its own, on the database and the port that the settings
 * name. It says its address to whoever started it, and ends in the order in which the product ends.
 */
const database = await openDatabase(env());
await database.alone(() => migrate(database));
adoptDatabase(database);
onShutdown("streams", await startLive(database));
onShutdown("database", () => database.close());
const { origin, server } = await serveLive(currentLive(), { port: env().port });

process.on("SIGTERM", () => {
  void (async () => {
    await closeStage("streams");
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeIdleConnections();
    });
    await closeStage("database");
    process.exit(0);
  })();
});

// For the bench: what it holds, once what can be let go of is gone.
process.on("message", (message) => {
  if (z.literal("memory").safeParse(message).success) {
    globalThis.gc?.();
    process.send?.({ kilobytes: process.memoryUsage().rss / 1024 });
  }
});

process.send?.({ origin });
