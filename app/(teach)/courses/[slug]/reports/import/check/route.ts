import { NO_SUCH_COURSE } from "@/lib/courses/http/refusals";
import { courseFor } from "@/lib/courses/service/course-for";
import {
  noAnswers,
  tooLarge,
  tooManyWaiting,
  waitForUploads,
} from "@/lib/analytics/http/import-refusals";
import { readResponses } from "@/lib/analytics/http/read-responses";
import { reportPaths } from "@/lib/analytics/report-paths";
import { uploadResponses } from "@/lib/analytics/service/upload-responses";
import { currentActor } from "@/lib/identity/service/current-actor";
import { answering, seeOther } from "@/lib/platform/http/answering";
import { refuse } from "@/lib/platform/http/refusal";

interface Context {
  readonly params: Promise<{ slug: string }>;
}

/** Reads answers and shows how they are understood. A route and no action, for it reads megabytes. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(request, async () => {
    const { slug } = await params;
    const actor = await currentActor();
    // Asked before anything is read: a stranger cannot make us read megabytes.
    const course = await courseFor(actor, slug, "responses.import");
    if (course === null) return refuse(request, NO_SUCH_COURSE);
    const { imports } = reportPaths(course.slug);
    const sent = await readResponses(request);
    if (sent.kind === "too-large") return refuse(request, tooLarge(imports));
    if (sent.kind === "none") return refuse(request, noAnswers(imports));
    const outcome = await uploadResponses(actor, slug, sent);
    switch (outcome.kind) {
      case "kept":
        return seeOther(`${imports}/${outcome.id}`);
      case "wait":
        return refuse(request, waitForUploads(imports, outcome.seconds));
      case "too-many":
        return refuse(request, tooManyWaiting(imports));
      case "not-found":
        return refuse(request, NO_SUCH_COURSE);
    }
  });
}

/** Whoever reloads after a refusal asks with GET: the form is what there is to see. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return seeOther(reportPaths(encodeURIComponent((await params).slug)).imports);
}
