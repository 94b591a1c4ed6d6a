import fs from "node:fs";
import type { Server } from "node:http";
import { env } from "@/lib/platform/env";
import { readBuiltScripts } from "@/lib/platform/http/built-scripts";
import { nameClient } from "@/lib/platform/http/client-address";
import { guardAnswers } from "@/lib/platform/http/guard-answers";
import { withResponse } from "@/lib/platform/http/current-response";
import { whenReady } from "@/lib/platform/readiness";
import { closeStage } from "@/lib/platform/shutdown";
import type { HeldServer } from "./listen";

/** How long a shutdown may take before the process ends regardless. */
const PATIENCE_MS = 8000;

/**
 * Serves the built pages on a port that is held already. Next opens the database while it prepares
 * (instrumentation.ts), so that no request is answered before.
 *
 * @returns lines for whoever started it.
 */
export async function serve({ server, port, open }: HeldServer): Promise<readonly string[]> {
  // Loaded only now: it reads NODE_ENV while it loads.
  const { default: next } = await import("next");
  const settings = env();
  const guard = guardAnswers(settings, readBuiltScripts(".next"));
  const app = next({ dev: false, quiet: true, dir: process.cwd(), port, httpServer: server });
  await app.prepare();
  const notes = await whenReady();
  const answer = app.getRequestHandler();
  open((request, response) => {
    nameClient(request, settings.trustedProxies);
    guard(request, response);
    void withResponse(response, () => answer(request, response));
  });
  const stop = stopper(server);
  process.on("SIGINT", stop).on("SIGTERM", stop);
  stopWithNpm(stop);
  return notes;
}

/**
 * Ends the process in order: open streams first, for the server would wait for them; then the
 * requests under way; the database last. A second signal does not wait.
 */
function stopper(server: Server): () => void {
  let stopping = false;
  return () => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    void (async () => {
      await closeStage("streams");
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeIdleConnections();
      });
      await closeStage("work");
      await closeStage("database");
      process.exit(0);
    })();
  };
}

/**
 * npm passes signals on, except the one that it cannot catch: after `kill -9` of npm the server
 * would live on unseen and keep port and data folder. Its line of parents then has changed.
 */
function stopWithNpm(stop: () => void): void {
  if (process.env["npm_lifecycle_event"] === undefined) return;
  const before = parents();
  const timer = setInterval(() => {
    if (parents() === before) return;
    clearInterval(timer);
    stop();
  }, 500);
  timer.unref();
}

/** The parent and, where the system shows it in a file, its parent: npm puts a shell in between. */
function parents(): string {
  const { ppid } = process;
  const status = `/proc/${String(ppid)}/status`;
  const text = fs.existsSync(status) ? fs.readFileSync(status, "utf8") : "";
  return `${String(ppid)} ${/^PPid:\s*(\d+)/m.exec(text)?.[1] ?? ""}`;
}
