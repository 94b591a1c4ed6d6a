import { coursePaths } from "@/lib/courses/course-paths";
import { lastInstructor, NO_SUCH_COURSE } from "@/lib/courses/http/refusals";
import { leaveCourse } from "@/lib/courses/service/manage-member";
import { currentActor } from "@/lib/identity/service/current-actor";
import { answering, seeOther } from "@/lib/platform/http/answering";
import { refuse } from "@/lib/platform/http/refusal";

/** Ends the membership of whoever asks. */
export function POST(
  request: Request,
  { params }: { readonly params: Promise<{ slug: string }> },
): Promise<Response> {
  return answering(request, async () => {
    const { slug } = await params;
    switch (await leaveCourse(await currentActor(), slug)) {
      case "changed":
      case "unchanged":
        return seeOther("/courses");
      case "last-instructor":
        return refuse(request, lastInstructor(coursePaths(slug).members));
      case "not-found":
        return refuse(request, NO_SUCH_COURSE);
    }
  });
}
