import http from "node:http";

interface Request {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface Reply {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks one server on this machine, over connections that are kept open. */
export interface Client {
  readonly ask: (request: Request) => Promise<Reply>;
  readonly close: () => void;
}

/**
 * A client that costs little: the machine that measures is the one that is measured. It goes by the
 * bare `http` module, which takes a third of the time of `fetch`.
 */
export function makeClient(origin: string, connections = 1): Client {
  const { hostname, port } = new URL(origin);
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const ask = ({ method = "GET", path, headers = {}, body }: Request): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const request = http.request({ agent, hostname, port, method, path, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.once("error", reject);
        response.once("end", () => {
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          });
        });
      });
      request.once("error", reject);
      request.end(body);
    });
  return {
    ask,
    close: () => {
      agent.destroy();
    },
  };
}
