import { NO_SUCH_FEED, waitForFeed } from "@/lib/discussion/http/refusals";
import { getCourseFeed } from "@/lib/discussion/service/course-feed";
import { clientOf } from "@/lib/platform/http/client-address";
import { refuse } from "@/lib/platform/http/refusal";

/** Nobody else keeps it, and whoever keeps it asks each time whether it still holds. */
const CACHING = "private, no-store";

/** A course's newest posts, for a feed reader: the secret in the address says who asks. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ slug: string; secret: string }> },
): Promise<Response> {
  const { slug, secret } = await params;
  const outcome = await getCourseFeed(slug, secret, clientOf(request.headers));
  if (outcome.kind === "wait") return refuse(request, waitForFeed(outcome.seconds));
  if (outcome.kind === "not-found") return refuse(request, NO_SUCH_FEED);
  const { xml, etag, changedAt } = outcome;
  const headers = {
    etag,
    "last-modified": changedAt.toUTCString(),
    "cache-control": CACHING,
    "referrer-policy": "no-referrer",
  };
  const known = request.headers.get("if-none-match");
  if (known?.split(",").some((tag) => tag.trim().replace(/^W\//u, "") === etag) === true) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(xml, {
    headers: { ...headers, "content-type": "application/atom+xml; charset=utf-8" },
  });
}
