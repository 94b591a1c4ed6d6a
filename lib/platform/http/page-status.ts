import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";

declare global {
  // The command that serves and the pages that Next bundles have modules of their own.
  var residualResponses: AsyncLocalStorage<ServerResponse> | undefined;
}

const responses = (): AsyncLocalStorage<ServerResponse> =>
  (globalThis.residualResponses ??= new AsyncLocalStorage());

/** Answers a request in such a way that the page it leads to may say its status. */
export const withPageStatus = <T>(response: ServerResponse, answer: () => T): T =>
  responses().run(response, answer);

/**
 * Makes the page that is being rendered a 404, with its content. Next's own `notFound()` sends an
 * empty body that only scripts fill, and a page of ours is whole without them. Under the
 * development server the status stays 200.
 */
export function pageNotFound(): void {
  const response = responses().getStore();
  if (response !== undefined && !response.headersSent) response.statusCode = 404;
}
