import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";

declare global {
  // The command that serves and the pages that Next bundles have modules of their own.
  var residualResponses: AsyncLocalStorage<ServerResponse> | undefined;
}

const responses = (): AsyncLocalStorage<ServerResponse> =>
  (globalThis.residualResponses ??= new AsyncLocalStorage());

/** Answers a request in such a way that whatever answers it can reach the response itself. */
export const withResponse = <T>(response: ServerResponse, answer: () => T): T =>
  responses().run(response, answer);

/** The response to the request that is being answered; none under the development server. */
export const currentResponse = (): ServerResponse | undefined => responses().getStore();
