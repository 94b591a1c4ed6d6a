import { threadPath } from "@/lib/discussion/discussion-paths";
import { answerReaction } from "@/lib/discussion/http/answer-reaction";
import { mark } from "@/lib/discussion/service/moderation/moderate-thread";
import { currentActor } from "@/lib/identity/service/current-actor";

/** Staff lock a thread, or take that back. */
export async function POST(
  request: Request,
  { params }: { readonly params: Promise<{ thread: string }> },
): Promise<Response> {
  const { thread } = await params;
  return answerReaction(request, threadPath(thread), async (isOn) =>
    mark(await currentActor(), thread, "lock", isOn),
  );
}
