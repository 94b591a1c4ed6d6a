import { findCurrentCourse } from "@/lib/courses/service/current-course";
import { currentActor } from "@/lib/identity/service/current-actor";
import { keepGuest, newGuest } from "@/lib/identity/service/guests";
import { answering, seeOther } from "@/lib/platform/http/answering";
import { refuse } from "@/lib/platform/http/refusal";
import { NO_SUCH_QUIZ } from "@/lib/quiz/http/refusals";
import { attemptPath } from "@/lib/quiz/item-address";
import { quizSlugSchema } from "@/lib/quiz/schema";
import { startAttempt } from "@/lib/quiz/service/start-attempt";

/** Starts an attempt at the quiz, or goes on with the one that is open. */
export function POST(
  request: Request,
  { params }: { readonly params: Promise<{ slug: string }> },
): Promise<Response> {
  return answering(request, async () => {
    const slug = quizSlugSchema.safeParse((await params).slug);
    if (!slug.success) return refuse(request, NO_SUCH_QUIZ);
    const known = await currentActor();
    const actor = known.kind === "visitor" ? newGuest() : known;
    const course = await findCurrentCourse(actor);
    if (course === null) return refuse(request, NO_SUCH_QUIZ);
    const outcome = await startAttempt(actor, course, slug.data);
    switch (outcome.kind) {
      case "not-found":
        return refuse(request, NO_SUCH_QUIZ);
      case "started":
      case "resumed":
        if (known.kind === "visitor" && actor.kind === "guest") await keepGuest(actor);
        return seeOther(attemptPath(outcome.attemptId, outcome.position));
    }
  });
}
