import { notesPath } from "@/lib/discussion/discussion-paths";
import { answerReaction } from "@/lib/discussion/http/answer-reaction";
import { settleNote } from "@/lib/discussion/service/settle-note";
import { currentActor } from "@/lib/identity/service/current-actor";

/** Takes a merged note out of its explanation. */
export async function POST(
  request: Request,
  { params }: { readonly params: Promise<{ slug: string; note: string }> },
): Promise<Response> {
  const { slug, note } = await params;
  return answerReaction(request, notesPath(slug), async () => {
    const outcome = await settleNote(await currentActor(), slug, note, { kind: "remove" });
    return outcome.kind === "done" ? "done" : "not-found";
  });
}
