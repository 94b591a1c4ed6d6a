import "server-only";
import { unstable_rethrow } from "next/navigation";
import { log } from "@/lib/platform/log";
import { type Refusal, refuse } from "./refusal";
import { isSameOrigin } from "./same-origin";

const FOREIGN: Refusal = {
  status: 403,
  code: "foreign-origin",
  title: "This came from another site",
  message: "Nothing was changed. Open the page here and try again.",
  next: { href: "/", words: "Go to the front page" },
};

const FAILED: Refusal = {
  status: 500,
  code: "internal",
  title: "Something failed on our side",
  message: "What was saved before is still there. Go back and try again in a moment.",
};

/**
 * Answers a request that changes something: refuses it where it comes from another site, and says a
 * plain sentence where the work throws, whose reason is for the log alone.
 */
export async function answering(
  request: Request,
  work: () => Promise<Response>,
): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refuse(request, FOREIGN);
  try {
    return await work();
  } catch (error) {
    // Next steers by throwing (notFound, redirect): that is not ours to answer.
    unstable_rethrow(error);
    log.error("a request failed", error);
    return refuse(request, FAILED);
  }
}

/** Sends the browser on with a GET. The address stays relative: behind a proxy we know no host. */
export const seeOther = (path: string): Response =>
  new Response(null, { status: 303, headers: { location: path, "cache-control": "no-store" } });
