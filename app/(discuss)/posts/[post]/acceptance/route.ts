import { postPath } from "@/lib/discussion/discussion-paths";
import { answerReaction } from "@/lib/discussion/http/answer-reaction";
import { acceptAnswer } from "@/lib/discussion/service/settle-thread";
import { currentActor } from "@/lib/identity/service/current-actor";

/** Takes a reply for the answer, or takes that back. */
export async function POST(
  request: Request,
  { params }: { readonly params: Promise<{ post: string }> },
): Promise<Response> {
  const { post } = await params;
  return answerReaction(request, postPath(post), async (isOn) =>
    acceptAnswer(await currentActor(), post, isOn),
  );
}
