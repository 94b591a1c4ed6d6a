import { currentResponse } from "./current-response";

/**
 * Makes the page that is being rendered a 404, with its content. Next's own `notFound()` sends an
 * empty body that only scripts fill, and a page of ours is whole without them. Under the
 * development server the status stays 200.
 */
export function pageNotFound(): void {
  const response = currentResponse();
  if (response !== undefined && !response.headersSent) response.statusCode = 404;
}
