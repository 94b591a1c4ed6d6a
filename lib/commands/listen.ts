import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Fault } from "@/lib/platform/errors";

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A server that holds its port and keeps early visitors waiting until it is opened. */
export interface HeldServer {
  readonly server: Server;
  readonly port: number;
  /** From now on the handler answers, first those who wait. */
  readonly open: (handler: Handler) => void;
  /** Gives the port back. */
  readonly drop: () => Promise<void>;
}

/**
 * Claims a port, before the long work of making a server ready: nobody waits a minute to be told
 * that it is taken.
 *
 * @param port 0 lets the system choose
 * @throws {Fault} `port-taken`, also when the port may not be used.
 */
export function listen(port: number): Promise<HeldServer> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => {
      const taken = "code" in error && error.code === "EADDRINUSE";
      reject(
        new Fault(
          "port-taken",
          "operator",
          taken
            ? `Port ${String(port)} is taken: stop what uses it, or choose another with npm start -- --port ${String(port + 1)}.`
            : `Port ${String(port)} cannot be used: ${error.message}.`,
          error,
        ),
      );
    });
    server.listen(port, () => {
      resolve(hold(server));
    });
  });
}

function hold(server: Server): HeldServer {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  const early: Parameters<Handler>[] = [];
  const wait: Handler = (...visit) => early.push(visit);
  server.on("request", wait);
  return {
    server,
    port: address.port,
    open: (handler) => {
      server.off("request", wait).on("request", handler);
      for (const visit of early) handler(...visit);
    },
    drop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
