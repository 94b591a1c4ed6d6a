import { NOT_YOURS } from "@/lib/identity/http/refusals";
import { currentActor } from "@/lib/identity/service/current-actor";
import { endOtherSessions } from "@/lib/identity/service/own-sessions";
import { answering, seeOther } from "@/lib/platform/http/answering";
import { refuse } from "@/lib/platform/http/refusal";

/** Signs out all of the person's browsers but this one. */
export function POST(request: Request): Promise<Response> {
  return answering(request, async () => {
    const outcome = await endOtherSessions(await currentActor());
    return outcome === "ended" ? seeOther("/account#sessions") : refuse(request, NOT_YOURS);
  });
}
