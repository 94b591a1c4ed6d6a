import { get, type IncomingMessage } from "node:http";

/** An event as it arrived. */
export interface Arrived {
  readonly id: number;
  /** `message`, or what the stream says of itself: `reset`, `gone`. */
  readonly event: string;
  readonly data: string;
}

/** A page that listens, as far as a server can tell. */
export interface ListeningPage {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  /** What did not come as an event. */
  readonly rest: () => string;
  /** All that arrived but `here`. */
  readonly arrived: readonly Arrived[];
  /** The kinds of the events that arrived. */
  readonly kinds: () => readonly string[];
  /** The newest id, also of a `here`. */
  readonly lastId: () => number;
  /** How often the stream said that it has caught up. */
  readonly heres: () => number;
  /** Settles when something arrived, or the stream ended. */
  readonly change: () => Promise<void>;
  readonly isEnded: () => boolean;
  /** Stops reading, as a page does that hangs. */
  readonly pause: () => void;
  readonly close: () => void;
}

/** Where a page goes on, and what else its browser sends. */
interface From {
  readonly after?: number;
  readonly lastEventId?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Opens a stream over a socket of its own and settles with the head of the answer. */
export function listenLive(
  address: string,
  { after, lastEventId, headers: more = {} }: From = {},
): Promise<ListeningPage> {
  const url = new URL(address);
  if (after !== undefined) url.searchParams.set("after", String(after));
  const headers = {
    accept: "text/event-stream",
    ...(lastEventId === undefined ? {} : { "last-event-id": String(lastEventId) }),
    ...more,
  };
  return new Promise((resolve, reject) => {
    const request = get(url, { headers, agent: false }, (response) => {
      resolve(pageOf(response));
    });
    request.on("error", reject);
  });
}

/** Waits until something holds of a page. */
export async function until(page: ListeningPage, holds: () => boolean): Promise<void> {
  while (!holds()) {
    if (page.isEnded()) throw new Error(`The stream ended after ${JSON.stringify(page.arrived)}`);
    await page.change();
  }
}

/** Waits for so many events. */
export const untilArrived = (page: ListeningPage, count: number): Promise<void> =>
  until(page, () => page.arrived.length >= count);

/** Waits until the stream has ended. */
export async function untilEnded(page: ListeningPage): Promise<void> {
  while (!page.isEnded()) await page.change();
}

function pageOf(response: IncomingMessage): ListeningPage {
  const arrived: Arrived[] = [];
  let rest = "";
  let lastId = 0;
  let heres = 0;
  let isEnded = false;
  let waiting: (() => void)[] = [];
  const wake = () => {
    const all = waiting;
    waiting = [];
    for (const go of all) go();
  };
  response.setEncoding("utf8");
  response.on("data", (text: string) => {
    const frames = (rest + text).split("\n\n");
    rest = frames.pop() ?? "";
    for (const frame of frames) {
      const fields = new Map(
        frame.split("\n").map((line) => {
          const [name = "", ...value] = line.split(": ");
          return [name, value.join(": ")] as const;
        }),
      );
      const id = fields.get("id");
      if (id === undefined) continue;
      lastId = Number(id);
      const event = fields.get("event") ?? "message";
      if (event === "here") heres += 1;
      else arrived.push({ id: lastId, event, data: fields.get("data") ?? "" });
    }
    wake();
  });
  const end = () => {
    isEnded = true;
    wake();
  };
  response.on("close", end).on("error", end);
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    rest: () => rest,
    arrived,
    kinds: () =>
      arrived.map(({ event, data }) => (event === "message" ? kindOf(data) : `(${event})`)),
    lastId: () => lastId,
    heres: () => heres,
    change: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
      }),
    isEnded: () => isEnded,
    pause: () => {
      response.pause();
    },
    close: () => {
      response.destroy();
    },
  };
}

const kindOf = (data: string): string => /^\{"kind":"([^"]*)"/.exec(data)?.[1] ?? `?${data}`;
