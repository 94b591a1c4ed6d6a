import { nextPathSchema } from "@/lib/identity/schema";
import { startAtUniversity } from "@/lib/identity/service/university";
import { answering, seeOther } from "@/lib/platform/http/answering";
import { readBody } from "@/lib/platform/http/read-body";
import { type Refusal, refuse } from "@/lib/platform/http/refusal";

/** A form with one path in it, in bytes. */
const LIMIT = 2000;

const NO_PROVIDER: Refusal = {
  status: 404,
  code: "not-found",
  title: "There is no page at this address",
  message: "Nothing was changed.",
  next: { href: "/sign-in", words: "Sign in" },
};

/** Hands over to the university's provider, which leads back to /api/auth/callback/university. */
export function POST(request: Request): Promise<Response> {
  return answering(request, async () => {
    const body = await readBody(request, LIMIT);
    const next = nextPathSchema.parse(body.kind === "form" ? body.form.get("next") : null);
    const start = await startAtUniversity(next);
    switch (start.kind) {
      case "leads-to":
        return seeOther(start.url);
      case "unreachable":
        return seeOther("/sign-in?error=provider_unreachable");
      case "not-found":
        return refuse(request, NO_PROVIDER);
    }
  });
}
