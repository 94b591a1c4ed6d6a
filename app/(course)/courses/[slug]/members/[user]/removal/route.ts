import { coursePaths } from "@/lib/courses/course-paths";
import { gone, lastInstructor } from "@/lib/courses/http/refusals";
import { manageMember } from "@/lib/courses/service/manage-member";
import { currentActor } from "@/lib/identity/service/current-actor";
import { answering, seeOther } from "@/lib/platform/http/answering";
import { refuse } from "@/lib/platform/http/refusal";

/** Removes a member. */
export function POST(
  request: Request,
  { params }: { readonly params: Promise<{ slug: string; user: string }> },
): Promise<Response> {
  return answering(request, async () => {
    const { slug, user } = await params;
    const { members } = coursePaths(slug);
    switch (await manageMember(await currentActor(), slug, user, null)) {
      case "changed":
      case "unchanged":
        return seeOther(members);
      case "last-instructor":
        return refuse(request, lastInstructor(members));
      case "not-found":
        return refuse(request, gone(members, "member"));
    }
  });
}
