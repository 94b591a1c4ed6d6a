/** Whether a page hears what happens. `ended`: it never will again, however long it stays open. */
export type LiveState = "connecting" | "live" | "reconnecting" | "paused" | "ended";

/** Something that happened. */
export interface LiveMessage {
  readonly id: number;
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
}

interface LiveOptions {
  /** The address of the stream. */
  readonly href: string;
  /** The number at which the page was made: what happened after it is not on the page. */
  readonly after: number;
  readonly onEvent: (message: LiveMessage) => void;
  /** So much was missed that the page has to be loaded anew. */
  readonly onReset: () => void;
  readonly onState: (state: LiveState) => void;
}

/** A page that nobody looks at gives its connection back: a browser has six for a whole site. */
const HIDDEN_MS = 10_000;
/** The server says something every 25 seconds; after this silence the connection is a dead one. */
const SILENCE_MS = 60_000;
/** A browser gives up where the answer was an error: then we come back, ever later. */
const RETRY_MS = { first: 2000, last: 60_000 } as const;

/**
 * Listens to a stream of events for as long as the page is shown, and misses nothing in between: it
 * goes on after the last event that it has, however the connection was lost.
 *
 * @returns a function that stops.
 */
export function openLive({ href, after, onEvent, onReset, onState }: LiveOptions): () => void {
  let source: EventSource | undefined;
  let last = after;
  let failures = 0;
  let isOver = false;
  let hiding: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const disconnect = (): void => {
    clearTimeout(silence);
    clearTimeout(retry);
    source?.close();
    source = undefined;
  };
  const connect = (): void => {
    if (isOver) return;
    disconnect();
    const opened = new EventSource(`${href}${href.includes("?") ? "&" : "?"}after=${String(last)}`);
    source = opened;
    expectWord();
    opened.onmessage = (arrived) => {
      take(arrived);
      const message = read(arrived.data);
      if (message !== null) onEvent({ id: last, ...message });
    };
    opened.addEventListener("here", (arrived) => {
      take(arrived);
      failures = 0;
      onState("live");
    });
    opened.addEventListener("reset", (arrived) => {
      take(arrived);
      onReset();
    });
    opened.addEventListener("gone", () => {
      stop();
      onState("ended");
    });
    opened.onerror = () => {
      onState("reconnecting");
      // Else the browser comes back by itself, with the id of the last event.
      if (opened.readyState === EventSource.CLOSED) connectLater();
    };
  };
  const take = ({ lastEventId }: MessageEvent): void => {
    last = Number(lastEventId);
    expectWord();
  };
  const expectWord = (): void => {
    clearTimeout(silence);
    silence = setTimeout(() => {
      onState("reconnecting");
      connect();
    }, SILENCE_MS);
  };
  const connectLater = (): void => {
    disconnect();
    const wait = Math.min(RETRY_MS.first * 2 ** failures, RETRY_MS.last);
    failures += 1;
    retry = setTimeout(connect, wait * (1 + Math.random() / 2));
  };
  const pause = (): void => {
    disconnect();
    onState("paused");
  };
  const look = (): void => {
    clearTimeout(hiding);
    if (document.visibilityState === "hidden") hiding = setTimeout(pause, HIDDEN_MS);
    else if (source === undefined) comeBack();
  };
  const comeBack = (): void => {
    if (document.visibilityState === "hidden" || isOver) return;
    onState("connecting");
    connect();
  };
  const stop = (): void => {
    isOver = true;
    clearTimeout(hiding);
    disconnect();
    document.removeEventListener("visibilitychange", look);
    removeEventListener("pagehide", pause);
    removeEventListener("pageshow", look);
    removeEventListener("online", comeBack);
  };

  document.addEventListener("visibilitychange", look);
  // A page with an open connection is not kept for the way back.
  addEventListener("pagehide", pause);
  addEventListener("pageshow", look);
  addEventListener("online", comeBack);
  onState("connecting");
  connect();
  return stop;
}

function read(text: unknown): Omit<LiveMessage, "id"> | null {
  if (typeof text !== "string") return null;
  const value: unknown = JSON.parse(text);
  if (typeof value !== "object" || value === null) return null;
  if (!("kind" in value) || typeof value.kind !== "string") return null;
  if (!("data" in value) || typeof value.data !== "object" || value.data === null) return null;
  return { kind: value.kind, data: { ...value.data } };
}
