import { coursePaths } from "@/lib/courses/course-paths";
import { oneField } from "@/lib/courses/http/one-field";
import { gone } from "@/lib/courses/http/refusals";
import { revokeInvitationOf } from "@/lib/courses/service/invitations";
import { currentActor } from "@/lib/identity/service/current-actor";
import { answering, seeOther } from "@/lib/platform/http/answering";
import { refuse } from "@/lib/platform/http/refusal";

/** Makes an invitation useless. */
export function POST(
  request: Request,
  { params }: { readonly params: Promise<{ slug: string }> },
): Promise<Response> {
  return answering(request, async () => {
    const { slug } = await params;
    const { invitations } = coursePaths(slug);
    const id = await oneField(request, "invitation");
    const outcome = await revokeInvitationOf(await currentActor(), slug, id);
    return outcome === "revoked"
      ? seeOther(invitations)
      : refuse(request, gone(invitations, "invitation"));
  });
}
