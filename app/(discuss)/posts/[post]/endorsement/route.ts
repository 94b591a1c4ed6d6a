import { postPath } from "@/lib/discussion/discussion-paths";
import { answerReaction } from "@/lib/discussion/http/answer-reaction";
import { endorse } from "@/lib/discussion/service/react";
import { currentActor } from "@/lib/identity/service/current-actor";

/** Puts somebody of the staff behind a post, or takes that back. */
export async function POST(
  request: Request,
  { params }: { readonly params: Promise<{ post: string }> },
): Promise<Response> {
  const { post } = await params;
  return answerReaction(request, postPath(post), async (isOn) =>
    endorse(await currentActor(), post, isOn),
  );
}
