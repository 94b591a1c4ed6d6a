import { NO_PLACE_TO_WRITE, previewedOften, UNFIT_TEXT } from "@/lib/discussion/http/refusals";
import { previewSchema } from "@/lib/discussion/schema";
import { previewText } from "@/lib/discussion/service/preview-text";
import { currentActor } from "@/lib/identity/service/current-actor";
import { answering } from "@/lib/platform/http/answering";
import { readBody } from "@/lib/platform/http/read-body";
import { refuse } from "@/lib/platform/http/refusal";

/** In bytes: the longest post in the widest letters, written as JSON. */
const LIMIT = 150_000;

/** Shows a text as it would look in a post. Nothing is stored. */
export function POST(request: Request): Promise<Response> {
  return answering(request, async () => {
    const body = await readBody(request, LIMIT);
    const form = previewSchema.safeParse(body.kind === "json" ? body.value : null);
    if (!form.success) return refuse(request, UNFIT_TEXT);
    const outcome = await previewText(await currentActor(), form.data);
    switch (outcome.kind) {
      case "shown": {
        const { html, sums } = outcome;
        return Response.json({ html, sums }, { headers: { "cache-control": "no-store" } });
      }
      case "wait":
        return refuse(request, previewedOften(outcome.seconds));
      case "not-found":
        return refuse(request, NO_PLACE_TO_WRITE);
    }
  });
}
