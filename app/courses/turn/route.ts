import { turnToCourse } from "@/lib/courses/service/turn-to-course";
import { currentActor } from "@/lib/identity/service/current-actor";
import { answering, seeOther } from "@/lib/platform/http/answering";
import { refuse } from "@/lib/platform/http/refusal";
import { NO_SUCH_COURSE } from "@/lib/courses/http/refusals";
import { readBody } from "@/lib/platform/http/read-body";

/** A form with one id in it, in bytes. */
const LIMIT = 1000;

/** Turns this browser to another of the person's courses. */
export function POST(request: Request): Promise<Response> {
  return answering(request, async () => {
    const body = await readBody(request, LIMIT);
    const courseId = body.kind === "form" ? body.form.get("course") : null;
    const outcome = await turnToCourse(await currentActor(), courseId ?? "");
    return outcome === "turned" ? seeOther("/quizzes") : refuse(request, NO_SUCH_COURSE);
  });
}
