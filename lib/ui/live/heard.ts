const HEARD = "residual:heard";

/** Tells the rest of the page that it has heard of something. */
export function tellHeard(): void {
  dispatchEvent(new Event(HEARD));
}

/**
 * Listens for what the page has heard of, whichever part of it listens to the server.
 *
 * @returns a function that stops.
 */
export function onHeard(then: () => void): () => void {
  addEventListener(HEARD, then);
  return () => {
    removeEventListener(HEARD, then);
  };
}
