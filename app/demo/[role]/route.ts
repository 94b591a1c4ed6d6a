import { NO_SUCH_DEMO } from "@/lib/courses/http/demo-refusal";
import { enterDemo } from "@/lib/courses/service/enter-demo";
import { currentActor } from "@/lib/identity/service/current-actor";
import { answering, seeOther } from "@/lib/platform/http/answering";
import { refuse } from "@/lib/platform/http/refusal";

/** Looks around as learner, mentor or instructor, where the product is being tried out. */
export function POST(
  request: Request,
  { params }: { readonly params: Promise<{ role: string }> },
): Promise<Response> {
  return answering(request, async () => {
    const outcome = await enterDemo(await currentActor(), (await params).role);
    return outcome === "entered" ? seeOther("/quizzes") : refuse(request, NO_SUCH_DEMO);
  });
}
