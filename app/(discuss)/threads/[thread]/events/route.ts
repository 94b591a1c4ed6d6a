import { listenerOf } from "@/lib/discussion/http/listener";
import { NO_SUCH_POST } from "@/lib/discussion/http/refusals";
import { threadTopic } from "@/lib/discussion/live-topics";
import { threadFor } from "@/lib/discussion/service/thread-for";
import { actorAgain } from "@/lib/identity/service/actor-again";
import { currentActor } from "@/lib/identity/service/current-actor";
import { refuse } from "@/lib/platform/http/refusal";
import { streamTopics } from "@/lib/platform/live-events/stream-topics";

/** Tells the open page of a thread what is new there, as long as its reader may read it. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ thread: string }> },
): Promise<Response> {
  const { thread } = await params;
  const actor = await currentActor();
  const found = await threadFor(actor, thread);
  if (found === null) return refuse(request, NO_SUCH_POST);
  return streamTopics(request, {
    topics: [threadTopic(found.thread.id)],
    who: listenerOf(actor, request),
    mayStillSee: async () => (await threadFor(await actorAgain(actor), thread)) !== null,
  });
}
