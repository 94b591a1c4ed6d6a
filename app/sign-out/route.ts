import { signOut } from "@/lib/identity/service/sign-out";
import { answering, seeOther } from "@/lib/platform/http/answering";

/** Ends the session of this browser. What is kept with the account stays there. */
export function POST(request: Request): Promise<Response> {
  return answering(request, async () => {
    await signOut();
    return seeOther("/");
  });
}
