import { NOT_YOURS } from "@/lib/identity/http/refusals";
import { currentActor } from "@/lib/identity/service/current-actor";
import { endSession } from "@/lib/identity/service/own-sessions";
import { answering, seeOther } from "@/lib/platform/http/answering";
import { refuse } from "@/lib/platform/http/refusal";

/** Signs out one of the person's other browsers. */
export function POST(
  request: Request,
  { params }: { readonly params: Promise<{ session: string }> },
): Promise<Response> {
  return answering(request, async () => {
    const outcome = await endSession(await currentActor(), (await params).session);
    return outcome === "ended" ? seeOther("/account#sessions") : refuse(request, NOT_YOURS);
  });
}
