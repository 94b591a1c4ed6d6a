import { nextPathSchema } from "@/lib/identity/schema";
import { confirmAddress } from "@/lib/identity/service/confirm-address";
import { answering, seeOther } from "@/lib/platform/http/answering";
import { readBody } from "@/lib/platform/http/read-body";

/** A form with a token and a path in it, in bytes. */
const LIMIT = 2000;

/** Confirms the address that a mailed link is about, and signs this browser in. */
export function POST(request: Request): Promise<Response> {
  return answering(request, async () => {
    const body = await readBody(request, LIMIT);
    const form = body.kind === "form" ? body.form : new URLSearchParams();
    const token = form.get("token") ?? "";
    const outcome = await confirmAddress(token, request.headers);
    // The page of the link says what became of it.
    if (outcome !== "confirmed") return seeOther(`/verify?token=${encodeURIComponent(token)}`);
    const next = nextPathSchema.parse(form.get("next"));
    return seeOther(next === "/quizzes" ? "/verify" : next);
  });
}
