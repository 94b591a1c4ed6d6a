import { threadPath } from "@/lib/discussion/discussion-paths";
import { answerReaction } from "@/lib/discussion/http/answer-reaction";
import { follow } from "@/lib/discussion/service/react";
import { currentActor } from "@/lib/identity/service/current-actor";

/** Follows a thread, or stops following it. */
export async function POST(
  request: Request,
  { params }: { readonly params: Promise<{ thread: string }> },
): Promise<Response> {
  const { thread } = await params;
  return answerReaction(request, threadPath(thread), async (isOn) =>
    follow(await currentActor(), thread, isOn),
  );
}
