import { log } from "./log";

type Stage = "streams" | "work" | "database";

interface Closer {
  readonly stage: Stage;
  readonly close: () => Promise<void> | void;
}

declare global {
  // Shared by the bundles of one process, like the database.
  var residualClosers: Closer[] | undefined;
}

/**
 * Registers what is to be closed when the process ends: `streams` before the HTTP server stops
 * (it would wait for them), `work` and `database` after the last request is answered.
 */
export function onShutdown(stage: Stage, close: () => Promise<void> | void): void {
  (globalThis.residualClosers ??= []).push({ stage, close });
}

/** Closes everything of a stage; one that fails is logged and does not keep the others open. */
export async function closeStage(stage: Stage): Promise<void> {
  for (const closer of globalThis.residualClosers ?? []) {
    if (closer.stage !== stage) continue;
    try {
      await closer.close();
    } catch (error) {
      log.error(`closing ${stage} failed`, error);
    }
  }
}
