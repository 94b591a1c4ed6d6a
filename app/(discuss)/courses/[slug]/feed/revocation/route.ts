import { feedPath } from "@/lib/discussion/discussion-paths";
import { NO_SUCH_FEED } from "@/lib/discussion/http/refusals";
import { revokeFeed } from "@/lib/discussion/service/own-feed";
import { currentActor } from "@/lib/identity/service/current-actor";
import { answering, seeOther } from "@/lib/platform/http/answering";
import { refuse } from "@/lib/platform/http/refusal";

/** Makes the address of one's feed worth nothing. */
export async function POST(
  request: Request,
  { params }: { readonly params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params;
  return answering(request, async () => {
    const outcome = await revokeFeed(await currentActor(), slug);
    return outcome === "done" ? seeOther(feedPath(slug)) : refuse(request, NO_SUCH_FEED);
  });
}
