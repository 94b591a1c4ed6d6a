import { answerReaction } from "@/lib/discussion/http/answer-reaction";
import { bansPath } from "@/lib/discussion/discussion-paths";
import { unban } from "@/lib/discussion/service/moderation/bans";
import { currentActor } from "@/lib/identity/service/current-actor";

/** Lets somebody who was banned write in the course again. */
export async function POST(
  request: Request,
  { params }: { readonly params: Promise<{ slug: string; ban: string }> },
): Promise<Response> {
  const { slug, ban } = await params;
  return answerReaction(request, bansPath(slug), async () =>
    unban(await currentActor(), slug, ban),
  );
}
