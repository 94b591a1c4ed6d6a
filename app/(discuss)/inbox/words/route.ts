import { NO_SUCH_POST } from "@/lib/discussion/http/refusals";
import { inboxLink } from "@/lib/discussion/service/inbox";
import { currentActor } from "@/lib/identity/service/current-actor";
import { refuse } from "@/lib/platform/http/refusal";

/** The way to one's inbox in words, for a page that stays open. */
export async function GET(request: Request): Promise<Response> {
  const link = await inboxLink(await currentActor());
  if (link === null) return refuse(request, NO_SUCH_POST);
  return Response.json({ words: link.words }, { headers: { "cache-control": "no-store" } });
}
