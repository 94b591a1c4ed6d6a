import { answering, seeOther } from "@/lib/platform/http/answering";
import { refuse, wantsPage } from "@/lib/platform/http/refusal";
import { readOneButton } from "./back";
import { NO_SUCH_POST } from "./refusals";

/**
 * Answers a form of one button that sets something or takes it back: a browser comes back to its
 * page, a script is told the count.
 *
 * @param home where a form without a page of its own comes back to.
 * @param work a count or "done"; null or "not-found" where there was nothing to do it to.
 */
export function answerReaction(
  request: Request,
  home: string,
  work: (isOn: boolean) => Promise<number | "done" | "not-found" | null>,
): Promise<Response> {
  return answering(request, async () => {
    const { back, isOn } = await readOneButton(request);
    const outcome = await work(isOn);
    if (outcome === null || outcome === "not-found") return refuse(request, NO_SUCH_POST);
    if (wantsPage(request)) return seeOther(back ?? home);
    const count = outcome === "done" ? {} : { count: outcome };
    return Response.json(count, { headers: { "cache-control": "no-store" } });
  });
}
