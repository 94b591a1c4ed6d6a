import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { pipeToNodeResponse } from "next/dist/server/pipe-readable";
import { signalFromNodeResponse } from "next/dist/server/web/spec-extension/adapters/next-request";
import { withResponse } from "@/lib/platform/http/current-response";
import { inTransaction } from "@/lib/platform/in-transaction";
import type { Live } from "@/lib/platform/live-events/live";
import { streamTopics } from "@/lib/platform/live-events/stream-topics";
import { tellLive } from "@/lib/platform/live-events/tell-live";

/** A server of live events that is open. */
export interface LiveServer {
  readonly origin: string;
  readonly server: Server;
}

/**
 * The least that serves live events: `GET /events?topic=…&who=…` is a stream, `POST /tell?topic=…&kind=…`
 * tells of one, and everything else is an empty page. Requests and answers go through the same parts of Next as those of a route.
 *
 * @param isAllowed whether streams may be seen, asked now and again
 */
export async function serveLive(
  live: Live,
  { port = 0, isAllowed = () => true }: { port?: number; isAllowed?: () => boolean } = {},
): Promise<LiveServer> {
  const answer = async (request: Request): Promise<Response> => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === "/tell") {
      const topic = searchParams.get("topic") ?? "";
      const kind = searchParams.get("kind") ?? "";
      await inTransaction((transaction) => tellLive({ topic, kind, data: {} }, transaction));
      return new Response(null, { status: 204 });
    }
    if (pathname !== "/events") {
      return new Response("<!doctype html><title>Page</title>", {
        headers: { "content-type": "text/html" },
      });
    }
    const listening = {
      topics: searchParams.getAll("topic"),
      who: searchParams.get("who") ?? "somebody",
      mayStillSee: () => Promise.resolve(isAllowed()),
    };
    return streamTopics(request, listening, live);
  };
  const server = createServer((incoming, outgoing) => {
    void withResponse(outgoing, async () => {
      await send(await answer(requestOf(incoming, outgoing)), outgoing);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("There is no port");
  return { origin: `http://127.0.0.1:${String(address.port)}`, server };
}

function requestOf(incoming: IncomingMessage, outgoing: ServerResponse): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (typeof value === "string") headers.set(name, value);
  }
  return new Request(`http://127.0.0.1${incoming.url ?? "/"}`, {
    method: incoming.method ?? "GET",
    headers,
    signal: signalFromNodeResponse(outgoing),
  });
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body === null) outgoing.end();
  else await pipeToNodeResponse(response.body, outgoing);
}
