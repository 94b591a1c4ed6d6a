import { INBOX_PATH } from "@/lib/discussion/discussion-paths";
import { NO_SUCH_POST } from "@/lib/discussion/http/refusals";
import { readAllNotices } from "@/lib/discussion/service/inbox";
import { currentActor } from "@/lib/identity/service/current-actor";
import { answering, seeOther } from "@/lib/platform/http/answering";
import { refuse } from "@/lib/platform/http/refusal";

/** Marks all of one's inbox as read. */
export function POST(request: Request): Promise<Response> {
  return answering(request, async () => {
    const outcome = await readAllNotices(await currentActor());
    return outcome === "done" ? seeOther(INBOX_PATH) : refuse(request, NO_SUCH_POST);
  });
}
