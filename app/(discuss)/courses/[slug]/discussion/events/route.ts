import { NO_SUCH_COURSE } from "@/lib/courses/http/refusals";
import { courseFor } from "@/lib/courses/service/course-for";
import { listenerOf } from "@/lib/discussion/http/listener";
import { courseTopic } from "@/lib/discussion/live-topics";
import { actorAgain } from "@/lib/identity/service/actor-again";
import { currentActor } from "@/lib/identity/service/current-actor";
import { refuse } from "@/lib/platform/http/refusal";
import { streamTopics } from "@/lib/platform/live-events/stream-topics";

/** Tells the open lists of a course's threads what is new, as long as their reader may read them. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params;
  const actor = await currentActor();
  const course = await courseFor(actor, slug, "course.view");
  if (course === null) return refuse(request, NO_SUCH_COURSE);
  return streamTopics(request, {
    topics: [courseTopic(course.id)],
    who: listenerOf(actor, request),
    mayStillSee: async () =>
      (await courseFor(await actorAgain(actor), slug, "course.view")) !== null,
  });
}
