import { threadPath } from "@/lib/discussion/discussion-paths";
import { answerReaction } from "@/lib/discussion/http/answer-reaction";
import { sayMeToo } from "@/lib/discussion/service/react";
import { currentActor } from "@/lib/identity/service/current-actor";

/** Says that somebody has the same question, or takes it back. */
export async function POST(
  request: Request,
  { params }: { readonly params: Promise<{ thread: string }> },
): Promise<Response> {
  const { thread } = await params;
  return answerReaction(request, threadPath(thread), async (isOn) =>
    sayMeToo(await currentActor(), thread, isOn),
  );
}
