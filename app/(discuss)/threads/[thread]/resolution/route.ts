import { threadPath } from "@/lib/discussion/discussion-paths";
import { answerReaction } from "@/lib/discussion/http/answer-reaction";
import { resolveThread } from "@/lib/discussion/service/settle-thread";
import { currentActor } from "@/lib/identity/service/current-actor";

/** Closes a question, or opens it again. */
export async function POST(
  request: Request,
  { params }: { readonly params: Promise<{ thread: string }> },
): Promise<Response> {
  const { thread } = await params;
  return answerReaction(request, threadPath(thread), async (isOn) =>
    resolveThread(await currentActor(), thread, isOn),
  );
}
