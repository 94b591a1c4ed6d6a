import { answerAuth } from "@/lib/identity/service/answer-auth";
import { currentActor } from "@/lib/identity/service/current-actor";
import { type Refusal, refuse } from "@/lib/platform/http/refusal";

const NOTHING: Refusal = {
  status: 404,
  code: "not-found",
  title: "There is no page at this address",
  message: "Nothing was changed.",
  next: { href: "/sign-in", words: "Sign in" },
};

/** The few addresses of the sign-in library that are open: its service has the list. */
async function answer(request: Request): Promise<Response> {
  return (await answerAuth(await currentActor(), request)) ?? refuse(request, NOTHING);
}

export { answer as GET, answer as POST };
