import { postPath } from "@/lib/discussion/discussion-paths";
import { answerReaction } from "@/lib/discussion/http/answer-reaction";
import { deleteOwnPost } from "@/lib/discussion/service/delete-post";
import { currentActor } from "@/lib/identity/service/current-actor";

/** Deletes a post of one's own, or brings it back. */
export async function POST(
  request: Request,
  { params }: { readonly params: Promise<{ post: string }> },
): Promise<Response> {
  const { post } = await params;
  return answerReaction(request, postPath(post), async (isOn) =>
    deleteOwnPost(await currentActor(), post, isOn),
  );
}
