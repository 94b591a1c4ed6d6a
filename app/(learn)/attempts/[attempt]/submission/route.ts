import { currentActor } from "@/lib/identity/service/current-actor";
import { answering, seeOther } from "@/lib/platform/http/answering";
import { refuse } from "@/lib/platform/http/refusal";
import { BUSY, NO_SUCH_QUESTION } from "@/lib/quiz/http/refusals";
import { attemptPath } from "@/lib/quiz/item-address";
import { attemptIdSchema } from "@/lib/quiz/schema";
import { submitAttempt } from "@/lib/quiz/service/submit-attempt";

/** Hands in everything of the attempt that is still open. */
export function POST(
  request: Request,
  { params }: { readonly params: Promise<{ attempt: string }> },
): Promise<Response> {
  return answering(request, async () => {
    const attemptId = attemptIdSchema.safeParse((await params).attempt);
    if (!attemptId.success) return refuse(request, NO_SUCH_QUESTION);
    const outcome = await submitAttempt(await currentActor(), attemptId.data);
    switch (outcome) {
      case "not-found":
        return refuse(request, NO_SUCH_QUESTION);
      case "busy":
        return refuse(request, BUSY);
      case "submitted":
        return seeOther(attemptPath(attemptId.data));
    }
  });
}

/** Whoever reloads after a refusal asks with GET: the overview is what there is to see. */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ attempt: string }> },
): Promise<Response> {
  return seeOther(attemptPath(encodeURIComponent((await params).attempt)));
}
