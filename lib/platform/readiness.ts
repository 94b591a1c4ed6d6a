interface Readiness {
  readonly ready: Promise<readonly string[]>;
  readonly announce: (notes: readonly string[]) => void;
}

declare global {
  // The start-up code that Next runs and the command that waits for it are in bundles of their own.
  var residualReadiness: Readiness | undefined;
}

function readiness(): Readiness {
  globalThis.residualReadiness ??= makeReadiness();
  return globalThis.residualReadiness;
}

function makeReadiness(): Readiness {
  let announce: Readiness["announce"] = () => undefined;
  const ready = new Promise<readonly string[]>((resolve) => {
    announce = resolve;
  });
  return { ready, announce };
}

/**
 * Says that the database is open and seeded.
 *
 * @param notes lines for whoever started the server, such as a link that works once.
 */
export function announceReady(notes: readonly string[]): void {
  readiness().announce(notes);
}

/**
 * Settles once that is so, with the notes. Next reports itself prepared earlier, while its start-up
 * code runs.
 */
export function whenReady(): Promise<readonly string[]> {
  return readiness().ready;
}
