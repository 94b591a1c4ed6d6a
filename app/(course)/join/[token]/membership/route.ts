import { joinByInvitation } from "@/lib/courses/service/join-by-invitation";
import { currentActor } from "@/lib/identity/service/current-actor";
import { answering, seeOther } from "@/lib/platform/http/answering";

/** Joins by an invitation. Where that is not possible, the invitation's page says why. */
export function POST(
  request: Request,
  { params }: { readonly params: Promise<{ token: string }> },
): Promise<Response> {
  return answering(request, async () => {
    const { token } = await params;
    const outcome = await joinByInvitation(await currentActor(), token);
    const isIn = outcome.kind === "joined" || outcome.kind === "raised";
    return seeOther(isIn ? "/courses" : `/join/${encodeURIComponent(token)}`);
  });
}

/** Whoever reloads asks with GET: the invitation is what there is to see. */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ token: string }> },
): Promise<Response> {
  return seeOther(`/join/${encodeURIComponent((await params).token)}`);
}
