import { coursePaths } from "@/lib/courses/course-paths";
import { NO_SUCH_COURSE } from "@/lib/courses/http/refusals";
import { oneField } from "@/lib/courses/http/one-field";
import { changeEnrolmentCode } from "@/lib/courses/service/edit-course";
import { currentActor } from "@/lib/identity/service/current-actor";
import { answering, seeOther } from "@/lib/platform/http/answering";
import { refuse } from "@/lib/platform/http/refusal";

/** Makes a new enrolment code, or takes it away. */
export function POST(
  request: Request,
  { params }: { readonly params: Promise<{ slug: string }> },
): Promise<Response> {
  return answering(request, async () => {
    const { slug } = await params;
    const wanted = (await oneField(request, "wanted")) === "none" ? "none" : "new";
    const outcome = await changeEnrolmentCode(await currentActor(), slug, wanted);
    return outcome === "changed"
      ? seeOther(coursePaths(slug).course)
      : refuse(request, NO_SUCH_COURSE);
  });
}
