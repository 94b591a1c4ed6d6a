import "server-only";
import { log } from "@/lib/platform/log";
import { controlFrame, eventFrame, retryFrame } from "./event-frame";
import type { NumberedEvent } from "./live-event";
import type { LiveHub } from "./live-hub";

/** One stream of events to one page. */
export interface LiveStream {
  readonly body: ReadableStream<Uint8Array>;
  /** Ends it in good order; the page comes back by itself, and misses nothing. */
  readonly end: () => void;
}

interface Options {
  readonly topics: readonly string[];
  /** The number up to which the page knows all; undefined for a page that starts now. */
  readonly after: number | undefined;
  /** Whether the person may still see this; false ends the stream for good. */
  readonly mayStillSee: () => Promise<boolean>;
  /** Breaks the connection, where it is at hand: a page that reads nothing notices no end. */
  readonly cutOff: (() => void) | undefined;
  /** Called once, however it ended. */
  readonly onEnd: () => void;
}

/** A word now and then, so that both sides and all proxies between them know of each other. */
const BEAT_MS = 25_000;
/** Rights are looked at anew at every second beat. */
const BEATS_A_LOOK = 2;
/** What may wait for a page that does not read, in bytes; past it the page has to come back. */
const MOST_WAITING = 256 * 1024;
/** Pages of a server that went away come back within this span, not all at the same moment. */
const RETRY_MS = { from: 500, span: 2500 } as const;

/** Opens a stream: first what was missed, then what happens, each event once and in order. */
export function liveStream(
  hub: LiveHub,
  { topics, after, mayStillSee, cutOff, onEnd }: Options,
): LiveStream {
  let controller: ReadableStreamDefaultController<Uint8Array>;
  let isEnded = false;
  let beats = 0;
  // What happens while the missed events are read waits behind them.
  let waiting: NumberedEvent[] | undefined = [];
  const upTo = hub.newest();
  let position = after ?? upTo;

  const leave = (): boolean => {
    if (isEnded) return false;
    isEnded = true;
    clearInterval(timer);
    unsubscribe();
    onEnd();
    return true;
  };
  const end = (): void => {
    if (leave()) controller.close();
  };
  const breakOff = (): void => {
    if (!leave()) return;
    if (cutOff === undefined) controller.error(new Error("The page does not read its stream"));
    else cutOff();
  };
  const put = (frame: Uint8Array): void => {
    if (isEnded) return;
    controller.enqueue(frame);
    if ((controller.desiredSize ?? 0) <= 0) breakOff();
  };
  const send = (event: NumberedEvent): void => {
    if (event.number <= position) return;
    position = event.number;
    put(eventFrame(event));
  };
  const sayHere = (): void => {
    // All that was handed on by now was sent, or is about something else.
    position = Math.max(position, hub.newest());
    put(controlFrame("here", position));
  };
  const look = async (): Promise<void> => {
    try {
      if (await mayStillSee()) return;
      put(controlFrame("gone", position));
    } catch (error) {
      // It cannot be told now: the page comes back, and is judged then.
      log.error("the rights of a stream could not be looked at", error);
    }
    end();
  };
  const beat = (): void => {
    if (waiting !== undefined) return;
    sayHere();
    beats += 1;
    if (beats % BEATS_A_LOOK === 0) void look();
  };
  const catchUp = async (): Promise<void> => {
    const missed = after === undefined ? [] : await hub.missed(topics, { after, upTo });
    if (missed === null) {
      position = upTo;
      put(controlFrame("reset", position));
    }
    for (const event of [...(missed ?? []), ...(waiting ?? [])]) send(event);
    waiting = undefined;
    sayHere();
  };

  const timer = setInterval(beat, BEAT_MS).unref();
  const unsubscribe = hub.subscribe(topics, (event) => {
    if (waiting === undefined) send(event);
    else waiting.push(event);
  });
  const body = new ReadableStream<Uint8Array>(
    {
      start: (own) => {
        controller = own;
        put(retryFrame(RETRY_MS.from + Math.floor(Math.random() * RETRY_MS.span)));
        catchUp().catch((error: unknown) => {
          log.error("a stream could not be caught up", error);
          end();
        });
      },
      cancel: () => {
        leave();
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: MOST_WAITING }),
  );
  return { body, end };
}
