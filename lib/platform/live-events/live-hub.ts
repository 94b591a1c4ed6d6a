import "server-only";
import type { Database } from "@/lib/platform/database";
import { log } from "@/lib/platform/log";
import { eventRing } from "./event-ring";
import type { NumberedEvent } from "./live-event";
import { readAfter, readHeld, readTopics } from "./read-events";

/** What brings the events of the database to the streams of one process. */
export interface LiveHub {
  /** The number of the newest event that was handed on. */
  readonly newest: () => number;
  /** Calls back for every event of the topics from now on, in order, until the function is called. */
  readonly subscribe: (
    topics: readonly string[],
    onEvent: (event: NumberedEvent) => void,
  ) => () => void;
  /**
   * The events of the topics after one number and up to another, which must be one that was handed
   * on; null where they cannot all be had: too old, too many, or of another database.
   */
  readonly missed: (
    topics: readonly string[],
    span: { readonly after: number; readonly upTo: number },
  ) => Promise<readonly NumberedEvent[] | null>;
  readonly close: () => Promise<void>;
}

/** The channel on which the database says that there is something new (a trigger on the table). */
const CHANNEL = "live_event";
/** How many of the newest events a process keeps at hand. */
const RING = 1000;
/** How many events are read at a time. */
const BATCH = 500;
/** More missed events than this and a page does better to load anew. */
const MOST_MISSED = 200;
/** The database is asked even though it said nothing, in case what it said was lost. */
const ASK_ANYWAY_MS = 15_000;
/** How long to wait when it does not answer. */
const RETRY_MS = 1000;

/**
 * Listens to the database and hands on what is new. NOTIFY only says that there is something; the
 * events are read from the table, after the last that was read, so that a message that was lost with
 * the connection loses no event.
 */
export async function openHub(database: Pick<Database, "rows" | "listen">): Promise<LiveHub> {
  const subscribers = new Map<string, Set<(event: NumberedEvent) => void>>();
  let newest = (await readHeld(database)).newest;
  const ring = eventRing(newest, RING);
  let isClosed = false;
  let isAsked = false;
  let isReading = false;
  let reading = Promise.resolve();
  let retry: NodeJS.Timeout | undefined;

  const handOn = (event: NumberedEvent): void => {
    newest = event.number;
    ring.push(event);
    for (const onEvent of subscribers.get(event.topic) ?? []) onEvent(event);
  };

  const readWhileAsked = async (): Promise<void> => {
    isReading = true;
    try {
      while (isAsked && !isClosed) {
        isAsked = false;
        const events = await readAfter(database, newest, BATCH);
        for (const event of events) handOn(event);
        if (events.length === BATCH) isAsked = true;
      }
    } catch (error) {
      log.warn("live events could not be read", {
        reason: error instanceof Error ? error.message : "unknown",
      });
      clearTimeout(retry);
      if (!isClosed) retry = setTimeout(readOn, RETRY_MS).unref();
    } finally {
      isReading = false;
    }
  };

  const readOn = (): void => {
    isAsked = true;
    if (!isReading) reading = readWhileAsked();
  };

  const stopListening = await database.listen(CHANNEL, { onMessage: readOn, onReconnect: readOn });
  const timer = setInterval(readOn, ASK_ANYWAY_MS).unref();
  // Something may have happened between the first look and the first listening.
  readOn();

  return {
    newest: () => newest,
    subscribe: (topics, onEvent) => {
      for (const topic of topics) {
        const known = subscribers.get(topic);
        if (known === undefined) subscribers.set(topic, new Set([onEvent]));
        else known.add(onEvent);
      }
      return () => {
        for (const topic of topics) {
          const known = subscribers.get(topic);
          known?.delete(onEvent);
          if (known?.size === 0) subscribers.delete(topic);
        }
      };
    },
    missed: async (topics, { after, upTo }) => {
      const atHand = ring.after(after);
      if (after <= upTo && atHand !== null) {
        const wanted = atHand.filter(
          ({ topic, number }) => number <= upTo && topics.includes(topic),
        );
        return wanted.length > MOST_MISSED ? null : wanted;
      }
      const wanted = await readTopics(database, topics, { after, upTo }, MOST_MISSED + 1);
      // Looked at afterwards: what is held now was held while the events were read.
      const held = await readHeld(database);
      const isKnown = after >= held.oldest - 1 && after <= held.newest;
      return isKnown && wanted.length <= MOST_MISSED ? wanted : null;
    },
    close: async () => {
      isClosed = true;
      clearInterval(timer);
      clearTimeout(retry);
      await stopListening();
      await reading;
    },
  };
}
