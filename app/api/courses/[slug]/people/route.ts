import { NO_PLACE_TO_WRITE, searchedOften } from "@/lib/discussion/http/refusals";
import { findMentionable } from "@/lib/discussion/service/find-mentionable";
import { currentActor } from "@/lib/identity/service/current-actor";
import { refuse } from "@/lib/platform/http/refusal";

interface Context {
  readonly params: Promise<{ slug: string }>;
}

/** Whom a post may mention, by the beginning of a name. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const query = new URL(request.url).searchParams.get("q") ?? "";
  const outcome = await findMentionable(await currentActor(), (await params).slug, query);
  switch (outcome.kind) {
    case "found":
      return Response.json(
        { people: outcome.people },
        { headers: { "cache-control": "no-store" } },
      );
    case "wait":
      return refuse(request, searchedOften(outcome.seconds));
    case "not-found":
      return refuse(request, NO_PLACE_TO_WRITE);
  }
}
