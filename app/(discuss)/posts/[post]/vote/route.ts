import { postPath } from "@/lib/discussion/discussion-paths";
import { answerReaction } from "@/lib/discussion/http/answer-reaction";
import { voteFor } from "@/lib/discussion/service/react";
import { currentActor } from "@/lib/identity/service/current-actor";

/** Says that a post helped, or takes it back. */
export async function POST(
  request: Request,
  { params }: { readonly params: Promise<{ post: string }> },
): Promise<Response> {
  const { post } = await params;
  return answerReaction(request, postPath(post), async (isOn) =>
    voteFor(await currentActor(), post, isOn),
  );
}
