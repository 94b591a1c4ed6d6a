import { refusalPage } from "./refusal-page";

/** Why a request was not carried out, in words for the person who made it. */
export interface Refusal {
  readonly status: 400 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503;
  /** For programs. */
  readonly code: string;
  /** What happened. */
  readonly title: string;
  /** That nothing was lost, and what to do. */
  readonly message: string;
  /** Where to go on. */
  readonly next?: { readonly href: string; readonly words: string };
  /** More for programs, in the JSON only. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** The refusal as the asker can read it: a small page for a form, JSON for a script. */
export function refuse(request: Request, refusal: Refusal): Response {
  const { status, code, title, message, details } = refusal;
  const headers = { "cache-control": "no-store" };
  if (wantsPage(request)) {
    return new Response(refusalPage(refusal), {
      status,
      headers: { ...headers, "content-type": "text/html; charset=utf-8" },
    });
  }
  return Response.json({ code, title, message, ...details }, { status, headers });
}

/** Whether a form asks, whose reply is looked at, and not a script. */
export const wantsPage = (request: Request): boolean =>
  request.headers.get("accept")?.includes("text/html") === true;
