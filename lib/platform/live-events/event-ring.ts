import type { NumberedEvent } from "./live-event";

/** The newest events of a process, for streams that come back after a short while. */
export interface EventRing {
  readonly push: (event: NumberedEvent) => void;
  /** All events after a number; null where some of them are held no longer. */
  readonly after: (number: number) => readonly NumberedEvent[] | null;
}

/**
 * An empty ring.
 *
 * @param start the number of the newest event that happened before; earlier ones it never has
 * @param capacity how many events it holds before the oldest goes
 */
export function eventRing(start: number, capacity: number): EventRing {
  const held: NumberedEvent[] = [];
  let before = start;
  return {
    push: (event) => {
      held.push(event);
      if (held.length > capacity) before = held.shift()?.number ?? before;
    },
    after: (number) => {
      if (number < before) return null;
      return held.slice(held.findLastIndex((event) => event.number <= number) + 1);
    },
  };
}
