import { coursePaths } from "@/lib/courses/course-paths";
import { oneField } from "@/lib/courses/http/one-field";
import { gone } from "@/lib/courses/http/refusals";
import { removeExpected } from "@/lib/courses/service/manage-member";
import { currentActor } from "@/lib/identity/service/current-actor";
import { answering, seeOther } from "@/lib/platform/http/answering";
import { refuse } from "@/lib/platform/http/refusal";

/** Takes somebody without an account off the roster. */
export function POST(
  request: Request,
  { params }: { readonly params: Promise<{ slug: string }> },
): Promise<Response> {
  return answering(request, async () => {
    const { slug } = await params;
    const { expected } = coursePaths(slug);
    const email = await oneField(request, "email");
    const outcome = await removeExpected(await currentActor(), slug, email);
    return outcome === "removed"
      ? seeOther(expected)
      : refuse(request, gone(expected, "expected member"));
  });
}
