import { coursePaths } from "@/lib/courses/course-paths";
import { gone } from "@/lib/courses/http/refusals";
import { confirmRoster } from "@/lib/courses/service/confirm-roster";
import { currentActor } from "@/lib/identity/service/current-actor";
import { answering, seeOther } from "@/lib/platform/http/answering";
import { refuse } from "@/lib/platform/http/refusal";

/** Begins the import of a roster that was checked. */
export function POST(
  request: Request,
  { params }: { readonly params: Promise<{ slug: string; roster: string }> },
): Promise<Response> {
  return answering(request, async () => {
    const { slug, roster: id } = await params;
    const { roster } = coursePaths(slug);
    const outcome = await confirmRoster(await currentActor(), slug, id);
    return outcome === "confirmed"
      ? seeOther(`${roster}/${encodeURIComponent(id)}`)
      : refuse(request, gone(roster, "roster"));
  });
}
