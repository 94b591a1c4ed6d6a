import { NO_SUCH_COURSE } from "@/lib/courses/http/refusals";
import { typedTitleSchema } from "@/lib/discussion/already-asked";
import { lookedOften } from "@/lib/discussion/http/refusals";
import { alreadyAsked } from "@/lib/discussion/service/already-asked";
import { currentActor } from "@/lib/identity/service/current-actor";
import { refuse } from "@/lib/platform/http/refusal";

interface Context {
  readonly params: Promise<{ slug: string }>;
}

/** The threads that may have asked before what is being typed. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const { data: typed } = typedTitleSchema.safeParse(
    Object.fromEntries(new URL(request.url).searchParams),
  );
  const none = typedTitleSchema.parse({ title: "" });
  const outcome = await alreadyAsked(await currentActor(), slug, typed ?? none);
  switch (outcome.kind) {
    case "found":
      return Response.json(
        { threads: outcome.threads },
        { headers: { "cache-control": "private, no-store" } },
      );
    case "wait":
      return refuse(request, lookedOften(outcome.seconds));
    case "not-found":
      return refuse(request, NO_SUCH_COURSE);
  }
}
