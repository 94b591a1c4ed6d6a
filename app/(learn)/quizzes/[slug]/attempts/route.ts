import { currentGuest, keepGuest, newGuest } from "@/lib/identity/service";
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
    const known = await currentGuest();
    const guest = known ?? newGuest();
    const outcome = await startAttempt(guest, slug.data);
    switch (outcome.kind) {
      case "not-found":
        return refuse(request, NO_SUCH_QUIZ);
      case "started":
      case "resumed":
        if (known === null) await keepGuest(guest);
        return seeOther(attemptPath(outcome.attemptId, outcome.position));
    }
  });
}
