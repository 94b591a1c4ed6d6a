import { threadPath } from "@/lib/discussion/discussion-paths";
import { readOneButton } from "@/lib/discussion/http/back";
import { NO_SUCH_POST, takenBy } from "@/lib/discussion/http/refusals";
import { claim, release } from "@/lib/discussion/service/desk/claim";
import { currentActor } from "@/lib/identity/service/current-actor";
import { answering, seeOther } from "@/lib/platform/http/answering";
import { refuse } from "@/lib/platform/http/refusal";

/** Says that somebody of the staff answers a thread, or that she does not after all. */
export async function POST(
  request: Request,
  { params }: { readonly params: Promise<{ thread: string }> },
): Promise<Response> {
  const { thread } = await params;
  return answering(request, async () => {
    const { back, isOn } = await readOneButton(request);
    const home = back ?? threadPath(thread);
    const actor = await currentActor();
    if (!isOn) {
      const released = await release(actor, thread);
      return released === "done" ? seeOther(home) : refuse(request, NO_SUCH_POST);
    }
    const outcome = await claim(actor, thread);
    switch (outcome.kind) {
      case "claimed":
        return seeOther(home);
      case "taken":
        return refuse(request, takenBy(outcome.name, home));
      case "not-found":
        return refuse(request, NO_SUCH_POST);
    }
  });
}
