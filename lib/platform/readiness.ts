interface Readiness {
  readonly ready: Promise<void>;
  readonly announce: () => void;
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
  let announce: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    announce = resolve;
  });
  return { ready, announce };
}

/** Says that the database is open and seeded. */
export function announceReady(): void {
  readiness().announce();
}

/** Settles once that is so. Next reports itself prepared earlier, while its start-up code runs. */
export function whenReady(): Promise<void> {
  return readiness().ready;
}
