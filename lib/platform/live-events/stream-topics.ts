import "server-only";
import { currentResponse } from "@/lib/platform/http/current-response";
import { type Refusal, refuse } from "@/lib/platform/http/refusal";
import { currentLive } from "./live";
import { liveStream } from "./live-stream";

interface Listening {
  /** What the page wants to hear of. Whoever calls has asked the policy. */
  readonly topics: readonly string[];
  /** Under whom the stream is counted: the id of a person, or the client's address. */
  readonly who: string;
  /** Asked again every minute while the stream is open: rights can be taken away. */
  readonly mayStillSee: () => Promise<boolean>;
}

const HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  // Compressed, it would be held back until there is enough to compress.
  "cache-control": "no-cache, no-transform",
  "x-accel-buffering": "no",
  // Its connection is of no use afterwards, and would keep a server that stops waiting.
  connection: "close",
} as const;

const RELOAD = "The page itself is whole; load it again to see what is new.";

const REFUSALS = {
  "too-many": {
    status: 429,
    code: "too-many-streams",
    title: "Too many pages listen at once",
    message: `Close some that you have open. ${RELOAD}`,
  },
  full: {
    status: 503,
    code: "streams-full",
    title: "Too many people listen at once",
    message: `This page tries again by itself. ${RELOAD}`,
  },
  stopping: {
    status: 503,
    code: "stopping",
    title: "The server is about to start again",
    message: `This page tries again by itself. ${RELOAD}`,
  },
} as const satisfies Record<string, Refusal>;

/**
 * A stream of server-sent events (WHATWG HTML, section 9.2) of some topics. It begins after the
 * number in `Last-Event-ID`, which a browser sends when it comes back, else after the one in
 * `?after=`, which a page gives (`liveNow`), else now.
 *
 * @returns 429 or 503 where no further stream may be opened.
 */
export function streamTopics(
  request: Request,
  { topics, who, mayStillSee }: Listening,
  { hub, streams } = currentLive(),
): Response {
  const refusal = streams.refusal(who);
  if (refusal !== null) return refuse(request, REFUSALS[refusal]);
  // Asked for its head alone, it would have no end that anybody notices.
  if (request.method === "HEAD") return new Response(null, { headers: HEADERS });
  const response = currentResponse();
  const cutOff = response && (() => response.destroy());
  const { body, end } = liveStream(hub, {
    topics,
    after: startOf(request),
    mayStillSee,
    cutOff,
    onEnd: () => {
      forget();
    },
  });
  const forget = streams.add(who, { end, cutOff });
  if (request.signal.aborted) end();
  else request.signal.addEventListener("abort", end, { once: true });
  return new Response(body, { headers: HEADERS });
}

function startOf(request: Request): number | undefined {
  const given =
    request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("after") ?? "";
  return /^\d{1,15}$/.test(given) ? Number(given) : undefined;
}
