import { coursePaths } from "@/lib/courses/course-paths";
import { NO_SUCH_COURSE, noFile, tooLarge } from "@/lib/courses/http/refusals";
import { MOST_BYTES } from "@/lib/courses/roster/roster-line";
import { checkRoster } from "@/lib/courses/service/check-roster";
import { courseFor } from "@/lib/courses/service/course-for";
import { currentActor } from "@/lib/identity/service/current-actor";
import { answering, seeOther } from "@/lib/platform/http/answering";
import { readUpload } from "@/lib/platform/http/read-upload";
import { refuse } from "@/lib/platform/http/refusal";

interface Context {
  readonly params: Promise<{ slug: string }>;
}

/** Reads a roster and shows what it would do. A route and no action, for it reads two megabytes. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(request, async () => {
    const { slug } = await params;
    const actor = await currentActor();
    // Asked before anything is read: a stranger cannot make us read megabytes.
    const course = await courseFor(actor, slug, "roster.import");
    if (course === null) return refuse(request, NO_SUCH_COURSE);
    const { roster } = coursePaths(course.slug);
    const upload = await readUpload(request, "roster", MOST_BYTES);
    if (upload.kind === "too-large") return refuse(request, tooLarge(roster));
    if (upload.kind === "none") return refuse(request, noFile(roster));
    const id = await checkRoster(actor, slug, upload);
    return id === null ? refuse(request, NO_SUCH_COURSE) : seeOther(`${roster}/${id}`);
  });
}

/** Whoever reloads after a refusal asks with GET: the form is what there is to see. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return seeOther(coursePaths(encodeURIComponent((await params).slug)).roster);
}
