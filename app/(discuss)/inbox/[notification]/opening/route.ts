import { NO_SUCH_POST } from "@/lib/discussion/http/refusals";
import { openNotice } from "@/lib/discussion/service/inbox";
import { currentActor } from "@/lib/identity/service/current-actor";
import { answering, seeOther } from "@/lib/platform/http/answering";
import { refuse } from "@/lib/platform/http/refusal";

/** Opens what a line of the inbox is about, by which the line is read. */
export async function POST(
  request: Request,
  { params }: { readonly params: Promise<{ notification: string }> },
): Promise<Response> {
  const { notification } = await params;
  return answering(request, async () => {
    const path = await openNotice(await currentActor(), notification);
    return path === null ? refuse(request, NO_SUCH_POST) : seeOther(path);
  });
}
