import { stopPath } from "@/lib/discussion/discussion-paths";
import { isOneClick } from "@/lib/discussion/http/one-click";
import { NO_SUCH_POST } from "@/lib/discussion/http/refusals";
import { stopMail } from "@/lib/discussion/service/mail-choice";
import { answering, seeOther } from "@/lib/platform/http/answering";
import { refuse } from "@/lib/platform/http/refusal";

interface Context {
  readonly params: Promise<{ token: string }>;
}

/** For whoever opens in a browser the address that mail programs send to. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  return seeOther(stopPath(encodeURIComponent((await params).token)));
}

/**
 * Stops the mails of a course: from our page, and in one click from a mail program (RFC 8058), which
 * is no browser, has no cookie and names no origin. The token is all that it needs. A mail program is
 * answered where it asked, as it does not follow redirects (section 3.1).
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  return answering(request, async () => {
    const isFromMail = await isOneClick(request);
    if ((await stopMail(token)) !== "done") return refuse(request, NO_SUCH_POST);
    return isFromMail ? stopped() : seeOther(stopPath(encodeURIComponent(token)));
  });
}

const stopped = (): Response =>
  new Response("You get no more mails of this discussion.\n", {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
